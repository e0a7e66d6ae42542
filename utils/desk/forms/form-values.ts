/** What stands for each place of a form, by its Chinese names and its English one. */
import type { FormFacts } from '../../model/form.ts';

/** The names of places, by the fact that fills them: Chinese ones as officials' forms have them, then the English one. */
export const placeNames: Readonly<Record<keyof FormFacts, readonly string[]>> = {
  name: ['名称', '企业名称', '单位名称', '当事人', 'name'],
  code: ['统一社会信用代码', '信用代码', 'code'],
  address: ['住所', '地址', 'address'],
  area: ['地区', 'area'],
  shop: ['店铺名称', '店铺', 'shop'],
  shopUrl: ['店铺网址', '网址', 'shop-url'],
  platform: ['平台', '平台名称', 'platform'],
  cause: ['事由', '失信行为', 'cause'],
  list: ['名单', '名单名称', 'list'],
  issuer: ['列入机关', '认定机关', 'issuer'],
  listedOn: ['列入日期', 'listed-on'],
  requirements: ['整改要求', 'requirements'],
  deadline: ['整改期限', '整改截止日期', 'deadline'],
  caseNumber: ['台账编号', '案件编号', 'case'],
  noticeNumber: ['文号', '通知书文号', 'notice-number'],
  noticeDate: ['通知日期', '发文日期', 'notice-date'],
  date: ['日期', '填表日期', 'date'],
  sender: ['发文机关', '通知单位', 'sender'],
};

/** Days are written 2026年3月5日 under Chinese names and 2026-03-05 under English ones. */
function written(value: string, name: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!day || /^[a-z-]+$/.test(name)) return value;
  const [, year = '', month = '', date = ''] = day;
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}

/** Every name of a place, with what fills it; names of facts that are not known are left out. */
export function formValues(facts: FormFacts): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [fact, names] of Object.entries(placeNames)) {
    const value = facts[fact as keyof FormFacts];
    if (value === undefined || value.trim() === '') continue;
    for (const name of names) values[name] = written(value, name);
  }
  return values;
}

const knownNames: ReadonlySet<string> = new Set(Object.values(placeNames).flat());

/** @param name of a place, trimmed and in lower case */
export function isKnownPlace(name: string): boolean {
  return knownNames.has(name);
}
