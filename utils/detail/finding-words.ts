/** A finding in sentences: who lists whom, for what, and how it was matched. */
import type { Entry } from '../model/entry.ts';
import type { LinkOrigin } from '../model/link.ts';
import type { Evidence } from '../model/verdict.ts';
import { writeDay } from '../i18n/dates.ts';
import type { MarkTexts } from '../i18n/marks/texts.ts';
import type { ShownFinding } from '../mark/shown.ts';

/** The comparisons that can make a mark; the others lead to the desk at most. */
const marking = [
  'storefront',
  'domain',
  'uscc',
  'registration-number',
  'organisation-code',
  'masked-code',
  'legal-name',
  'text-name',
] as const;
export type Marking = (typeof marking)[number];

function isMarking(evidence: Evidence): evidence is Evidence & { kind: Marking } {
  return (
    (marking as readonly string[]).includes(evidence.kind) &&
    (evidence.strength === 'full' || evidence.strength === 'outlined')
  );
}

/** A sole trader's registered name is often its owner's: it is never shown. */
function hidesName(entry: Entry): boolean {
  return entry.subject.kind === 'sole-trader';
}

/** The comparisons that a shopper is told of. */
export function shownEvidence(finding: ShownFinding): (Evidence & { kind: Marking })[] {
  const found = finding.evidence.filter(isMarking);
  return hidesName(finding.entry)
    ? found.filter((item) => item.kind !== 'legal-name' && item.kind !== 'text-name')
    : found;
}

function basisWord(texts: MarkTexts, finding: ShownFinding): string {
  const first = shownEvidence(finding)[0];
  return first ? texts.say(`evidence.${first.kind}`) : texts.say('evidence.none');
}

/** Which list says what of whom. */
export function leadSentence(texts: MarkTexts, finding: ShownFinding): string {
  const { entry } = finding;
  const { title: list, issuer, published } = finding.list.info;
  const name = hidesName(entry) ? texts.say('detail.sole-trader') : entry.subject.name;
  const wording = entry.causes.map((cause) => cause.wording).join(texts.say('join.semicolon'));
  const day = entry.listedOn ?? published;
  if (day === undefined) {
    return wording === ''
      ? texts.say('detail.lead-plain-undated', { list, issuer, name })
      : texts.say('detail.lead-undated', { list, issuer, name, wording });
  }
  const date = writeDay(texts.language, day);
  return wording === ''
    ? texts.say('detail.lead-plain', { list, issuer, date, name })
    : texts.say('detail.lead', { list, issuer, date, name, wording });
}

/** Where a link between shop and company was seen, and when. */
export function linkWords(texts: MarkTexts, link: LinkOrigin, seen: string | undefined): string {
  const date = seen === undefined ? texts.say('value.unknown-day') : writeDay(texts.language, seen);
  return link.via === 'table'
    ? texts.say('link.table', { date, table: link.table ?? '' })
    : texts.say(`link.${link.via}`, { date });
}

const linkSentence = (texts: MarkTexts, { link, seen }: Evidence): string | undefined =>
  link && linkWords(texts, link, seen);

/** How the entry was matched to the shop. @param ownShops the shop is the platform's own */
export function matchSentence(texts: MarkTexts, finding: ShownFinding, ownShops: boolean): string {
  const basis = basisWord(texts, finding);
  const first = shownEvidence(finding)[0];
  const link = first && linkSentence(texts, first);
  const matched =
    finding.level === 'same-name'
      ? texts.say('detail.same-name', { basis })
      : texts.say(ownShops ? 'detail.matched-own' : 'detail.matched', { basis });
  return link === undefined ? matched : texts.say('detail.then', { first: matched, second: link });
}

/** The entry's state in a sentence. */
export function stateText(texts: MarkTexts, finding: ShownFinding): string {
  const { rectifyBy } = finding.entry;
  if (finding.state === 'rectifying' && finding.daysLeft !== undefined) {
    return rectifyBy === undefined
      ? texts.say('detail.rectifying-undated', { n: finding.daysLeft })
      : texts.say('detail.rectifying', { date: writeDay(texts.language, rectifyBy), n: finding.daysLeft });
  }
  if (finding.state === 'overdue') {
    return texts.say('detail.overdue', { issuer: finding.list.info.issuer });
  }
  if (finding.state === 'deadline-passed' || finding.state === 'contested') {
    return texts.say(`detail.${finding.state}`);
  }
  return texts.say('value.listed');
}

/** A storefront is told as `site:number`; the person sees which site it is, so the number is enough. */
function shopNumber(kind: Marking, told: string): string {
  return kind === 'storefront' ? told.slice(told.indexOf(':') + 1) : told;
}

/** What was compared with what. */
export function comparedText(texts: MarkTexts, evidence: Evidence & { kind: Marking }): string {
  const asked = shopNumber(evidence.kind, evidence.asked);
  const listed = shopNumber(evidence.kind, evidence.listed);
  const kind = evidence.link ? 'linked' : 'compared';
  const compared =
    asked === listed
      ? texts.say(`value.${kind}-same`, { listed })
      : texts.say(`value.${kind}`, { asked, listed });
  const seen =
    linkSentence(texts, evidence)?.replace(/[。.]$/, '') ??
    (evidence.seen === undefined
      ? undefined
      : texts.say('value.seen', { date: writeDay(texts.language, evidence.seen) }));
  const told = [texts.say(`evidence.${evidence.kind}`), compared, seen]
    .filter((part) => part !== undefined)
    .join(texts.say('join.semicolon'));
  return told.charAt(0).toUpperCase() + told.slice(1);
}
