/**
 * What a site of its own says of who runs it: JSON-LD, the label 统一社会信用代码, the company beside the ICP number or
 * the copyright at its foot, and its link to the licence (亮照). Who only made or hosts the site ("技术支持", "Powered
 * by") is told apart. What the footer of a site says is the operator's own word, as on a licence page.
 */
import { readLicenceAddress } from '../identity/licences.ts';
import { textsOf } from './element-text.ts';
import { literalAt, readLiteral } from './literals.ts';
import type { Literal } from './literals.ts';
import type { ImprintPart } from './pack.ts';

/** At most so many pieces of text, links and records are looked at: a page could hold any number. */
const mostPieces = 400;
const mostLinks = 400;
const mostRecords = 40;

/** @returns the part, or undefined where the page does not tell it */
export function imprint(root: ParentNode, part: ImprintPart): string | undefined {
  switch (part) {
    case 'name':
      return (
        organisation(root, ['legalName'], asItIs) ??
        footerNames(root).operator ??
        organisation(root, ['name'], firmsName)
      );
    case 'code':
      return organisation(root, ['taxID', 'vatID', 'identifier'], codeIn) ?? footerCode(root);
    case 'supplier':
      return footerNames(root).supplier;
    case 'licence':
      return licenceLink(root);
    default:
      return part satisfies never;
  }
}

/** Types of JSON-LD that speak of who runs the site. */
const organisations = new Set([
  'Organization',
  'Corporation',
  'OnlineStore',
  'OnlineBusiness',
  'Store',
  'LocalBusiness',
]);

/** Ends of names that only firms have: a shop's brand is no operator's name. */
const firmsEnd =
  /(?:公司|合作社|合伙企业(?:[(（].{2,4}[)）])?|经营部|商行|商店|工作室|个体工商户|厂|\b(?:Ltd|Limited|Inc|LLC|GmbH|Corp|B\.?V|S\.?A|Pty)\.?)$/i;

type Read = (value: string) => string | undefined;

const asItIs: Read = (value) => value;
const firmsName: Read = (value) => (firmsEnd.test(value) ? value : undefined);
/** Numbers of other countries, and of places and things, may have as many digits as older Chinese codes. */
const codeIn: Read = (value) => uscc.exec(value)?.[0] ?? /^\d{15}$/.exec(value)?.[0];

function organisation(root: ParentNode, keys: readonly string[], read: Read): string | undefined {
  for (const script of [...root.querySelectorAll('script[type="application/ld+json"]')].slice(
    0,
    mostRecords,
  )) {
    const text = script.textContent;
    const literal = readLiteral(text, text.search(/[[{]/));
    for (const record of recordsIn(literal)) {
      const type = literalAt(record, '@type');
      const types = Array.isArray(type) ? type : [type];
      if (!types.some((one) => typeof one === 'string' && organisations.has(one))) continue;
      for (const key of keys) {
        const value = literalAt(record, key);
        const told = typeof value === 'string' ? read(value.trim()) : undefined;
        if (told) return told;
      }
    }
  }
  return undefined;
}

/** The literal, what an array or `@graph` holds, and publishers and sellers that stand inside. */
function recordsIn(literal: Literal | null): Literal[] {
  if (literal === null) return [];
  const records: (Literal | undefined)[] = [];
  for (const one of (Array.isArray(literal) ? literal : [literal]) as Literal[]) {
    const graph = literalAt(one, '@graph');
    for (const each of [one].concat(Array.isArray(graph) ? graph : [])) {
      records.push(each, literalAt(each, 'publisher'), literalAt(each, 'parentOrganization'));
    }
  }
  return records
    .filter((one): one is Literal => typeof one === 'object' && one !== null)
    .slice(0, mostRecords);
}

const footers =
  'footer, #footer, .footer, [role="contentinfo"], [id*="footer" i], [class*="footer" i], [class*="copyright" i]';

/** The texts of the page's foot; of its end, where nothing is named one. */
function footerTexts(root: ParentNode): string[] {
  const areas = [...root.querySelectorAll(footers)];
  // one within another is read with it
  const outer = areas.filter((area) => !areas.some((other) => other !== area && other.contains(area)));
  const texts = outer.flatMap((area) => textsOf(area, mostPieces));
  const body = root.querySelector('body');
  const all = texts.length > 0 || !body ? texts : textsOf(body).slice(-mostPieces / 4);
  return all.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/**
 * A firm's name in Chinese, up to the form that ends it: a form within a longer name ends nothing (`…商行有限公司`), and
 * a branch's name is not its company's.
 */
const firm =
  /[\p{Script=Han}()（）·\w]{2,40}?(?:有限责任公司|股份有限公司|有限公司|集团公司|专业合作社|合伙企业(?:[(（][^()（）]{2,4}[)）])?|经营部|商行)(?:(?:(?!技术|网站|建站|设计|制作|提供|版权|[与及由])[\p{Script=Han}()（）\d]){0,20}?(?:有限责任公司|有限公司|分公司|联合社))*/gu;
/** Words before a firm's name by which it only made, hosts or powers the site. */
const suppliersWord =
  /(?:技术支持|技术服务|网站建设|网站制作|网站设计|建站|制作维护|设计制作|提供(?:商|方|技术)|Powered ?by|Designed ?by|Built ?by|Support(?:ed)? ?by)[^。;；|]{0,12}$/i;
/** Words around the name of who answers for the site. */
const operatorsWord =
  /ICP|版权所有|©|\(c\)|copyright|公司名称|企业名称|经营者|主办单位|运营(?:方|主体|单位)|营业执照|all rights reserved/i;
/** What a sentence says before a name, none of which begins one. */
const beforeName =
  /^(?:本?网?站?(?:点|上)?由|版权(?:归|所有)?|归|公司名称|企业名称|经营者(?:名称)?|主办单位|运营(?:方|主体|单位)|属于|所有)+/;
/** What follows a name by which it only made, hosts or powers the site. */
const suppliersAfter = /^\s*(?:提供|制作|设计|建设|开发|承建|维护|技术支持)/;

function footerNames(root: ParentNode): { operator?: string; supplier?: string } {
  const texts = footerTexts(root);
  const found: { operator?: string; supplier?: string } = {};
  for (const [index, text] of texts.entries()) {
    for (const match of text.matchAll(firm)) {
      const name = match[0].replace(beforeName, '').replace(/^[\d\s.-]+(?=\p{Script=Han})/u, '');
      if (name.length < 6 || name.length > 60) continue;
      const end = match.index + match[0].length;
      const before = text.slice(0, end - name.length) || (texts[index - 1] ?? '');
      if (suppliersWord.test(before) || suppliersAfter.test(text.slice(end))) {
        found.supplier ??= name;
      } else if (operatorsWord.test([texts[index - 1], text, texts[index + 1]].join(' '))) {
        found.operator ??= name;
      }
    }
  }
  return found;
}

/** 统一社会信用代码 in the alphabet of GB 32100-2015. */
const uscc = /(?<![\dA-Z])[\dA-HJ-NPQRTUWXY]{2}\d{6}[\dA-HJ-NPQRTUWXY]{10}(?![\dA-Z])/i;

function footerCode(root: ParentNode): string | undefined {
  const texts = footerTexts(root);
  for (const [index, text] of texts.entries()) {
    const label = /统一社会信用代码|信用代码|营业执照|工商注册号/.exec(text);
    if (!label) continue;
    const code = uscc.exec(`${text.slice(label.index)} ${texts[index + 1] ?? ''}`)?.[0];
    if (code !== undefined) return code;
  }
  return undefined;
}

function licenceLink(root: ParentNode): string | undefined {
  for (const link of [...root.querySelectorAll('a[href]')].slice(-mostLinks)) {
    const href = link.getAttribute('href') ?? '';
    if (readLicenceAddress(href)?.site === 'web') return href;
  }
  return undefined;
}
