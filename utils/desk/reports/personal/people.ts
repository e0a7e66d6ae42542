/** Names of people, where a word beside them says that they are names: bare names cannot be told from other words. */
import { looksLikePerson } from '../../../identity/persons.ts';
import { findAll } from './found.ts';
import type { Finder, Found } from './found.ts';

/** What follows is a name, with or without a colon. */
const strong =
  /(?:收货人|收件人|寄件人|发件人|联系人|持卡人|户名|姓名|真实姓名|法定代表人|法人代表|投诉人|举报人|申诉人|经办人|我叫|名叫|叫做|我的名字是)(?:信息|姓名)?(?:[:是为叫]|\s){0,3}/dgu;
/** What follows is a name where a sign or a word says so. */
const weak =
  /(?:客服|店主|老板|卖家|买家|店家|快递员|配送员|主播|业务员|负责人|经理|同事|朋友|邻居|代理|法人)(?:姓名)?(?:[:叫]|名叫|名字是|\s*[:])\s*/dgu;
/** What follows is a name where it has three characters or more, and something ends it. */
const faint = /(?:叫|[转付寄发打]给|账给|款给|写的是|写着|收款[人方]|实名)[: ]?/dgu;
/** What somebody calls themselves, in quotation marks. */
const quoted =
  /(?:客服|店主|老板|群主|主播|卖家|买家|业务员|快递员|店家|代理)(?:昵称|名|叫|是|:){0,2}[“"「『]([^”"」』\n]{1,8})[”"」』]/dgu;
/** What stands before is a name. */
const titles = /先生|女士|小姐|太太|老师|师傅|经理|阿姨|大爷|医生|律师|同学|店长|老板娘?/dgu;
/** What may follow a name without a sign between. */
const afterName =
  /^(?:[^\p{Script=Han}]|$|[的了是在电手住于和与及说称告让把给向从也又还就都,]|联系|身份|收货|女士|先生)/u;

/** Names behind a word that announces one, before a title, or in quotation marks. */
export const findPeople: Finder = (text) => [
  ...Array.from(text.matchAll(strong)).flatMap((match) =>
    nameFrom(text, match.index + match[0].length, false),
  ),
  ...Array.from(text.matchAll(weak)).flatMap((match) => nameFrom(text, match.index + match[0].length, true)),
  ...Array.from(text.matchAll(faint)).flatMap((match) =>
    nameFrom(text, match.index + match[0].length, true).filter((name) => name.text.length > 2),
  ),
  ...findAll('person', text, quoted),
  ...Array.from(text.matchAll(titles)).flatMap((match) => nameBefore(text, match.index)),
];

/** The name that begins at a place. @param strict whether something must end it */
function nameFrom(text: string, at: number, strict: boolean): Found[] {
  const latin = /^[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}(?![a-z])/.exec(text.slice(at, at + 60))?.[0];
  if (latin !== undefined) return [found(text, at, at + latin.length)];
  const dotted = /^\p{Script=Han}{2,8}[·•・･‧∙⋅]\p{Script=Han}{2,8}/u.exec(text.slice(at, at + 20))?.[0];
  if (dotted !== undefined) return [found(text, at, at + dotted.length)];
  const lengths = [4, 3, 2].filter((length) => isName(text.slice(at, at + length)));
  const ending = lengths.find((length) => afterName.test(text.slice(at + length, at + length + 2)));
  const length = ending ?? (strict ? undefined : lengths[0]);
  return length === undefined ? [] : [found(text, at, at + length)];
}

/** The name that ends at a place; a surname alone (王女士) names nobody. */
function nameBefore(text: string, to: number): Found[] {
  const before = text.slice(Math.max(0, to - 6), to);
  for (const length of [4, 3, 2]) {
    const name = before.slice(-length);
    const head = before.slice(0, -length);
    if (name.length < length || !isName(name)) continue;
    // 的李女士: a short name may be the end of other words.
    if (
      head !== '' &&
      /\p{Script=Han}$/u.test(head) &&
      !/[的和与是叫找给向让跟对被由请及来到、]$/u.test(head)
    )
      continue;
    return [found(text, to - length, to)];
  }
  return [];
}

/** 张某某 and 李** name nobody. */
function isName(text: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(text) && !/[某的了是在]/u.test(text) && looksLikePerson(text);
}

function found(text: string, from: number, to: number): Found {
  return { kind: 'person', from, to, text: text.slice(from, to) };
}
