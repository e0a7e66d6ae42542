/**
 * Names of companies: the one folding under which two spellings count as the same name, and the parts that a
 * registered name has by 企业名称登记管理规定: region, trade name (字号), trade, form, and a branch's own part.
 */
import { formAtEnd, misreadForm } from './forms.ts';
import type { Form, FormClass } from './forms.ts';
import { endsInSuffix, isCountry, regionAtEnd, regionAtHead } from './region-reading.ts';
import { townAtHead } from './towns.ts';
import { simplify } from './traditional.ts';
import { startsOfTrade, tradeBefore } from './trades.ts';

/** Spaces, and everything that is printed as nothing: zero-width, soft hyphen, variation selectors, controls. */
const invisible = /[\s\p{Cf}\p{Cc}\p{Mn}\u115F\u1160\u3164\uFFA0]+/gu;
/** The dot between the parts of a transliterated name, as keyboards and code pages write it; NFKC folds three others into these. */
const middleDots = /[•・‧∙⋅]/g;
const openingBrackets = /[[{〔【〖﹝⟨]/g;
const closingBrackets = /[\]}〕】〗﹞⟩]/g;
/** What a name is written in that folding does not change: Han characters (save traditional ones) and brackets. */
const nothingButHan = /^[\u3400-\u9fff()]*$/;

/**
 * Folds a company's name: width and compatibility forms (NFKC), brackets of every kind, spaces and invisible
 * characters, middle dots, case, traditional and variant characters. Nothing else: 有限公司 and 有限责任公司 stay apart, and so do
 * a name with its brackets and one without. Idempotent.
 */
export function foldName(name: string): string {
  if (nothingButHan.test(name)) return simplify(name);
  const plain = name
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(middleDots, '·')
    .replace(openingBrackets, '(')
    .replace(closingBrackets, ')');
  return simplify(plain);
}

export interface NameParts {
  /** The whole name, folded. */
  folded: string;
  /** Names of the regions it gives, widest first, without 省, 市, 县; a township is left out. */
  regions: string[];
  /** 字号; empty where the name has none (`无锡市保险公司`). */
  tradeName: string;
  /** What it deals in, such as `电子商务`; may be empty. */
  trade: string;
  /** Such as `有限公司`; empty where the name ends in no known form. */
  form: string;
  formClass: FormClass | undefined;
  /** A branch's own part, such as `南京分公司`; empty for anything but a branch. */
  branch: string;
  /** The folded name of the company that a branch belongs to; empty for anything but a branch. */
  parent: string;
  /** Where in `folded` the trade name stands (or the trade, where there is none): first character and length. */
  at: number;
  length: number;
  /** The trade name with what words of trade within it cut off: a slip may have made these. Begins at `at`. */
  uncut: string;
}

/** A company's form with the branch that follows it. Brackets behind a form belong to the company itself. */
const companyWithBranch =
  /^(.{2,}?(?:有限责任公司|有限公司|总公司|集团公司|公司|合作社|联社)(?:\((?:普通合伙|有限合伙|集团)\))?)([^()].*)$/u;
/** A bank's branch gives the bank without its form: `…银行城东支行`. */
const bankWithBranch =
  /^(.{2,}?(?:银行|信用社|联社))([^()].*(?:支行|分行|分理处|储蓄所|营业部|营业所|营业室|分社))$/u;
/** What a register or a table notes behind a name: `(已更名)`, `(原名…)`. It is no part of the company's form. */
const remark =
  /\((?:已(?:更名|改名|变更|注销|吊销)|注销|吊销|原名|原:|曾用名|现(?:名|更名|改名)|更名|改名)(?:[^()]|\([^()]*\))*\)$/u;
const bracketed = /\(([^()]*)\)/gu;
const groupWords = /(?:集团|控股|股份)+$/u;
/** `北京市第三建筑公司` has a number where others have a trade name. */
const groupWord = '集团';
/** A branch may give its own place behind its company, whose form it leaves out: `演示设计院安徽分公司`. */
const branchWord = '分';
const longTradeName = 5;
const ordinal = /^第[一二三四五六七八九十百]+$/u;
const placeholder = /^(?:微型企业|个体工商户|个人独资企业?|有限公司|集团|控股|筹)$/u;

/** Splits a name into its parts. A guess where a name follows no rule; never the ground for a mark by itself. */
export function splitName(name: string): NameParts {
  return splitFoldedName(foldName(name));
}

/** As `splitName`, for a name that is folded already. */
export function splitFoldedName(folded: string): NameParts {
  const plain = withoutRemark(folded);
  const withBranch = companyWithBranch.exec(plain) ?? bankWithBranch.exec(plain);
  const [parent, branch] = withBranch ? [withBranch[1] ?? '', withBranch[2] ?? ''] : ['', ''];
  const company = inOnePiece(splitCompany(parent || plain), folded);
  const telling = company.tradeName || company.trade;
  const at = Math.max(0, folded.indexOf(telling));
  const uncut = folded.startsWith(company.uncut, at) ? company.uncut : company.tradeName;
  return { ...company, folded, branch, parent, at, length: telling.length, uncut };
}

/** @returns a folded name without what a register notes behind it; the name itself where it is nothing but that */
export const withoutRemark = (folded: string): string => folded.replace(remark, '') || folded;

/** A bracket within a trade name ends it: what stands on its other side is told as trade. */
function inOnePiece(parts: CompanyParts, folded: string): CompanyParts {
  const { tradeName, trade } = parts;
  if (folded.includes(tradeName)) return parts;
  let length = tradeName.length - 1;
  while (length > 0 && !folded.includes(tradeName.slice(0, length))) length -= 1;
  return { ...parts, tradeName: tradeName.slice(0, length), trade: tradeName.slice(length) + trade };
}

type CompanyParts = Pick<NameParts, 'regions' | 'tradeName' | 'trade' | 'form' | 'formClass' | 'uncut'>;

function splitCompany(name: string): CompanyParts {
  const regions: string[] = [];
  let rest = name;
  const form = misreadForm(rest) ?? formBehindTrade(rest);
  if (form) rest = rest.slice(0, -form.text.length);
  if (rest.includes('(')) {
    rest = rest.replace(bracketed, (_whole, inner: string) => {
      const region = regionAtHead(inner);
      if (region.length === inner.length) regions.push(...region.names);
      return region.length === inner.length || placeholder.test(inner) ? '' : inner;
    });
  }
  const head = regionAtHead(rest);
  const behindHead = rest.slice(head.length);
  const isRegion =
    behindHead === '' ? endsInSuffix(rest) : !(isCountry(head) && leavesOneCharacter(behindHead));
  if (isRegion) {
    regions.unshift(...head.names);
    rest = behindHead;
  }
  const town = townAtHead(rest, regions.at(-1) ?? '');
  if (town !== undefined && hasTradeName(rest.slice(town.length))) rest = rest.slice(town.length);
  rest = rest.replace(groupWords, '');
  const ofGroup = groupAtHead(rest);
  if (ofGroup) {
    return {
      ...ofGroup,
      uncut: ofGroup.tradeName,
      regions,
      form: form?.text ?? '',
      formClass: form?.formClass,
    };
  }
  const isBranch = form?.text.startsWith(branchWord) ?? false;
  const place = regionAtEnd(rest, isBranch || isCountry(head) ? undefined : regions[0]);
  if (place && rest.length - place.length >= 3) {
    if (!isBranch || regions.length === 0) regions.push(place);
    rest = rest.slice(0, -place.length);
  }
  const tradeStart = startOfTrade(rest);
  const trade = rest.slice(tradeStart);
  let tradeName = rest.slice(0, tradeStart).replace(groupWords, '');
  if (regions.length === 0) {
    const tail = regionAtEnd(tradeName);
    if (tail && tradeName.length - tail.length >= 2) {
      regions.push(tail);
      tradeName = tradeName.slice(0, -tail.length).replace(groupWords, '');
    }
  }
  const end = endBeforeTrade(tradeName);
  const nameEnd = ordinal.test(tradeName.slice(0, end)) ? 0 : end;
  return {
    regions,
    tradeName: tradeName.slice(0, nameEnd),
    trade: tradeName.slice(nameEnd) + trade,
    uncut: tradeName,
    form: form?.text ?? '',
    formClass: form?.formClass,
  };
}

/** The form at the end, where its first character does not belong to a word of trade: `图书|店`, not `图|书店`. */
function formBehindTrade(name: string): Form | undefined {
  const form = formAtEnd(name);
  if (!form || form.text.length < 2) return form;
  const shorter = formAtEnd(form.text.slice(1));
  if (shorter?.text !== form.text.slice(1)) return form;
  const end = name.length - shorter.text.length;
  return tradeBefore(name, end) > 1 && tradeBefore(name, end - 1) === 0 ? shorter : form;
}

/** `丙丁集团戊己贸易`: a company that carries its group's name before its own; the group's comes first. */
function groupAtHead(text: string): Pick<NameParts, 'tradeName' | 'trade'> | undefined {
  const end = text.indexOf(groupWord);
  if (end < 2) return undefined;
  const length = startOfTrade(text.slice(0, end));
  return { tradeName: text.slice(0, length), trade: text.slice(length) };
}

/**
 * Where a long trade name ends that goes on with words of trade and something else behind them (`丙丁|塑料|瓶`,
 * `戊己|轮胎销售|庚辛`): hardly a trade name has more than four characters. Where it begins with them it is none.
 */
function endBeforeTrade(tradeName: string): number {
  if (tradeName.length < longTradeName) return tradeName.length;
  for (let end = tradeName.length; end >= longTradeName - 1; end -= 1) {
    const start = startOfTrade(tradeName.slice(0, end));
    if (start < end) return endBeforeTrade(tradeName.slice(0, start));
  }
  return tradeName.length;
}

/**
 * Where the words of trade begin: as far to the left as they reach. A single character is left over by no split, since
 * a trade name has two characters or more.
 */
const startOfTrade = (text: string): number =>
  startsOfTrade(text).find((start) => start !== 1) ?? text.length;

const hasTradeName = (text: string): boolean => startOfTrade(text) > 1;

/** `中国|红|装饰`: a country's name and one character are one word; `中国|中石化|安装` leaves more. */
const leavesOneCharacter = (text: string): boolean =>
  startsOfTrade(text).includes(1) && startOfTrade(text) === text.length;
