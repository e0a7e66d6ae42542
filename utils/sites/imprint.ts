/**
 * What a site of its own says of who runs it: JSON-LD, the label 统一社会信用代码, the company beside the ICP number or
 * the copyright at its foot, and its link to the licence (亮照). Who only made or hosts the site ("技术支持", "Powered
 * by") is told apart. What the footer of a site says is the operator's own word, as on a licence page.
 */
import { readLicenceAddress } from '../identity/licences.ts';
import { textsOf } from './element-text.ts';
import { firmsInFooter } from './footer-firms.ts';
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
        firmsInFooter(footerTexts(root)).operator ??
        organisation(root, ['name'], firmsName)
      );
    case 'code':
      return organisation(root, ['taxID', 'vatID', 'identifier'], codeIn) ?? footerCode(root);
    case 'supplier':
      return firmsInFooter(footerTexts(root)).supplier;
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
