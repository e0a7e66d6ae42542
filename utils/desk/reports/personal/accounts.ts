/** Mail addresses, and accounts where a text names the service. */
import { findAll } from './found.ts';
import type { Finder } from './found.ts';

const email =
  /(?<![0-9A-Za-z._%+-])[0-9A-Za-z][0-9A-Za-z._%+-]{0,63}@(?:[0-9A-Za-z-]{1,63}\.)+[A-Za-z]{2,24}(?![0-9A-Za-z])/dg;

/** Mail addresses. */
export const findEmails: Finder = (text) => findAll('email', text, email);

const wechat =
  /(?:微信|薇信|威信|V信|加[微薇VＶ]|(?<![a-z])(?:wechat|weixin|vx|wx)(?![a-z]))(?:账号|帐号|号码?|ID)?(?:[:是为]|\s|加|搜){0,4}([a-zA-Z][-_a-zA-Z0-9]{5,19}|1[3-9]\d{9})(?![-_a-zA-Z0-9])/dgiu;
const qq =
  /(?:(?<![a-z])QQ|扣扣|企鹅号)(?:账号|帐号|号码?|群号?)?(?:[:是为]|\s|加){0,4}([1-9]\d{4,10})(?!\d)/dgiu;
const named =
  /(?:支付宝(?:账号|帐号|账户|帐户)|(?:淘宝|京东|拼多多|抖音|快手|小红书|微博|闲鱼|我的|买家|旺旺)(?:账号|帐号|会员名|用户名|昵称|ID|号)|会员名|用户名|旺旺)(?:[:是为]|\s){1,3}([^\s，。；、,;()（）"“”]{2,30})/dgiu;

/** WeChat and QQ accounts, and names on sites and at Alipay, each behind the word that says what it is. */
export const findAccounts: Finder = (text) => [
  ...findAll('account', text, wechat),
  ...findAll('account', text, qq),
  ...findAll('account', text, named),
];
