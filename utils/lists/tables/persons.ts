/** Keeps natural persons out: their numbers never become codes, their names never become entries. */
import { isIdentityNumber } from '../../identity/codes.ts';

/** Endings of two to four characters that organisations bear too. */
const organisationEnding =
  /[厂店社部行馆坊铺所院局会网站城园吧屋楼场堂阁轩庄集团校台处矿]$|公司|集团|中心|学校/;

/** Where an identity number can stand in a text: 18 places, or behind a label. */
const numberRuns = /(?<!\d)\d{17}[0-9Xx](?!\d)/g;
const labelledRuns = /(身份证(?:件)?(?:号码?)?\s*[:：]?\s*)[0-9*＊Xx]{15,}/g;

/** A person named behind the part he plays in the company. A sole trader's 经营者 is one too. */
const namedPersons =
  /((?:法定代表人|法人代表|负责人|实际控制人|投资人|经营者|联系人|股东)(?:（[^）]{0,8}）|\([^)]{0,8}\))?(?:姓名)?\s*(?:[:：为系是]\s*)?)(?!为|系|是)([\p{Script=Han}·•・･‧∙⋅]{2,12}?|[\p{Script=Han}]{1,2}(?:某{1,2}|[*＊×]{1,3}))(?=[,，。;；、（()）\s*]|$)/gu;

/** @returns the text with every identity number of a person replaced by `***` */
export function withoutIdentityNumbers(text: string): string {
  if (!/\d{15}|\d{14}[\dXx*]|身份证/.test(text)) return text;
  return text
    .replace(labelledRuns, '$1***')
    .replace(numberRuns, (run) => (isIdentityNumber(run) ? '***' : run));
}

/** @returns the text without identity numbers, and with `***` for persons that it names as a company's */
export function withoutPersons(text: string): string {
  if (text.length < 3) return text;
  const numberless = withoutIdentityNumbers(text);
  if (!/代表|负责人|控制人|投资人|经营者|联系人|股东/.test(numberless)) return numberless;
  return numberless.replace(namedPersons, (whole, part: string, name: string) =>
    isPersonName(name) ? `${part}***` : whole,
  );
}

/** @returns whether a name is likely a natural person's: two to four Han characters, a masked one, or one with a dot */
export function isPersonName(name: string): boolean {
  const bare = name.replace(/\s/g, '');
  if (/^\p{Script=Han}{1,2}[*＊×某]{1,3}$/u.test(bare)) return true;
  if (/^\p{Script=Han}{2,10}[·•・･‧∙⋅]\p{Script=Han}{2,10}$/u.test(bare))
    return !organisationEnding.test(bare);
  return /^\p{Script=Han}{2,4}$/u.test(bare) && !organisationEnding.test(bare);
}

/**
 * @param digits a cell of 15 digits
 * @returns whether it may be an identity number of the old kind (GB 11643-1989: area, YYMMDD, three digits)
 */
export function mayBeOldIdentityNumber(digits: string): boolean {
  const match = /^[1-8]\d{5}\d{2}(\d{2})(\d{2})\d{3}$/.exec(digits);
  if (!match) return false;
  const [month, day] = [Number(match[1]), Number(match[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
