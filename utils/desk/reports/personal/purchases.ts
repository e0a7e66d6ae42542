/** Numbers of purchases: orders and parcels lead to the person who bought. */
import { findAll } from './found.ts';
import type { Finder } from './found.ts';

const labelledOrder =
  /(?:订单(?:编号|号码?|ID)?|交易(?:编|单|流水)?号|流水号|支付单号|付款单号|退款(?:编|单)?号|商户单号|(?<![a-z])order(?: (?:no|number|id))?)(?:[:.#是为]|\s)*([0-9A-Z][0-9A-Z-]{7,33})(?![0-9A-Z])/dgiu;
/** Pinduoduo's form: the day, and fifteen digits. */
const pinduoduo = /(?<![0-9A-Za-z])2\d[01]\d[0-3]\d-\d{15}(?!\d)/dg;
/** Taobao's have 18 or 19 digits, many others begin with the day: nothing else on a shop's page is as long. */
const bareOrder =
  /(?<![0-9A-Za-z-])(?:\d{18,19}|20[12]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{8,24})(?![0-9A-Za-z-])/dg;

/** Numbers of orders and payments: named as such, or of a form that nothing else has. */
export const findOrders: Finder = (text) => [
  ...findAll('order-number', text, labelledOrder, (run) => /\d{5}/.test(run)),
  ...findAll('order-number', text, pinduoduo),
  ...findAll('order-number', text, bareOrder),
];

const labelledParcel =
  /(?:快递单?号码?|运单(?:编)?号码?|物流单?号码?|包裹(?:单)?号|面单号|寄件单号|退货单号|取件码)(?:[:是为]|\s)*([A-Z]{0,5}[0-9-]{6,22})(?![0-9A-Z])/dgiu;
const carriersParcel =
  /(?:顺丰|圆通|中通|申通|韵达|极兔|邮政|EMS|德邦|百世|京东物流|京东快递|菜鸟|丹鸟|天天快递)(?:快递|速运|速递|物流|包裹)?(?:单号)?(?:[:是为(]|\s){0,3}([A-Z]{0,5}\d{10,20})(?![0-9A-Z])/dgiu;
/** By the carrier's own letters. */
const bareParcel =
  /(?<![0-9A-Za-z])(?:SF\d{12,15}|YT\d{13,15}|JD[A-Z]{1,3}\d{10,15}|JT\d{13}|DPK\d{10,13}|[A-Z]{2}\d{9}CN|STO\d{12,13}|ZTO\d{12,13})(?![0-9A-Za-z])/dg;

/** Numbers of parcels: named as such, behind a carrier's name, or with a carrier's letters. */
export const findParcels: Finder = (text) => [
  ...findAll('parcel', text, labelledParcel, (run) => /\d{4}/.test(run)),
  ...findAll('parcel', text, carriersParcel),
  ...findAll('parcel', text, bareParcel),
];
