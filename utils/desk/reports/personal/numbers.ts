/** Numbers of persons: identity cards, bank cards, telephones. */
import { isIdentityNumber, registrationCheckDigit } from '../../../identity/codes.ts';
import { findAll, isLabelled } from './found.ts';
import type { Finder } from './found.ts';

const identityLabel = /身份证|证件号|身份号|ID card|identity/iu;
const cardLabel = /卡号|银行卡|储蓄卡|信用卡|借记卡|银行账号|银行帐号|收款账号|账号|帐号|card/iu;
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** 18 places by GB 11643-1999, whose check digit holds or which are said to be one; the 15 places of before. */
export const findIdentityNumbers: Finder = (text) => [
  ...findAll(
    'identity-number',
    text,
    /(?<![0-9A-Za-z])[1-8]\d{5}[ -]?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![0-9A-Za-z])/dg,
    (run, at) => isIdentityNumber(run) || isLabelled(text, at, identityLabel),
  ),
  ...findAll(
    'identity-number',
    text,
    /(?<![0-9A-Za-z])[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])/dg,
    (run, at) =>
      isLabelled(text, at, identityLabel) ||
      (province.test(run) && registrationCheckDigit(run.slice(0, 14)) !== run.slice(14)),
  ),
];

/** Of 16 to 19 digits that Luhn's sum fits: said to be one, in groups of four, or with the head of UnionPay's. */
export const findBankCards: Finder = (text) =>
  findAll(
    'bank-card',
    text,
    /(?<![0-9A-Za-z])\d{4}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,4})?(?![0-9A-Za-z])/dg,
    (run, at) => {
      const digits = run.replaceAll(/\D/g, '');
      if (digits.length < 15 || digits.length > 19 || !fitsLuhn(digits)) return false;
      if (isLabelled(text, at, /订单|单号|编号|order/iu)) return false;
      return (
        digits.startsWith('62') || isLabelled(text, at, cardLabel) || /^\d{4}([ -])\d{4}\1\d{4}/.test(run)
      );
    },
  );

function fitsLuhn(digits: string): boolean {
  let sum = 0;
  for (const [place, sign] of Array.from(digits).toReversed().entries()) {
    const value = Number(sign) * (place % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

const mobile =
  /(?<![0-9A-Za-z+.])(?:(?:\+|00)?86[ -]?|\(\+?86\) ?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![0-9A-Za-z]|[-.]\d)|(?<![0-9A-Za-z+.])1[3-9]\d{2}[ -]\d{3}[ -]\d{4}(?!\d)|(?<![0-9A-Za-z+.])1[3-9]\d\.\d{4}\.\d{4}(?![0-9.])/dg;
/** To be missed by machines. */
const inNumerals =
  /(?<![一二三四五六七八九零〇幺])[一幺][三四五六七八九][一二三四五六七八九零〇幺]{9}(?![一二三四五六七八九零〇幺])/dgu;
const landline =
  /(?<![0-9A-Za-z-])(?:(?:\+|00)86[ -]?)?(?:\(0\d{2,3}\) ?|0\d{2,3}[- ]?)[2-8]\d{3}[ -]?\d{3,4}(?:(?:-|转) ?\d{1,6})?(?!\d)/dgu;
const labelledLandline = /(?:电话|座机|固话|联系方式|热线|Tel)[:\s]*([2-8]\d{6,7})(?!\d)/dgiu;
const beyondTheBorder =
  /(?<![0-9A-Za-z])(?:\+|00)(?:852|853|886)[ -]?\d{1,4}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/dg;

/** Mobiles and landlines; the service numbers of firms (400, 800, 95…) are not people's. */
export const findPhones: Finder = (text) => [
  ...findAll('phone', text, mobile),
  ...findAll('phone', text, inNumerals),
  ...findAll('phone', text, landline),
  ...findAll('phone', text, labelledLandline),
  ...findAll('phone', text, beyondTheBorder),
];
