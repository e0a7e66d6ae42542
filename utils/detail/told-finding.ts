/** One finding in full: who lists whom, for what, since when, how it was matched, how it ends and where to object. */
import { dot } from '../i18n/dot.ts';
import { writeDay, writeInstantDay } from '../i18n/dates.ts';
import type { HelpTexts } from '../i18n/help/texts.ts';
import type { MarkTexts } from '../i18n/marks/texts.ts';
import type { CauseCode, Entry } from '../model/entry.ts';
import type { ToldFinding } from '../model/explained.ts';
import type { Sighting } from '../model/sighting.ts';
import type { ShownFinding } from '../mark/shown.ts';
import { sourceOf, unverifiedSince } from '../mark/words.ts';
import { contactAddress, objectionAddress } from './addresses.ts';
import { comparedText, leadSentence, matchSentence, shownEvidence, stateText } from './finding-words.ts';

type Part = ToldFinding['rows'][number]['parts'][number];

interface ToldWords {
  texts: MarkTexts;
  help: HelpTexts;
}

/** What an entry's own rows are made with; the shop is absent where an entry is looked up by itself. */
interface EntryHow extends ToldWords {
  sighting?: Sighting;
  /** The shop is remembered: there is no page at hand with which something was compared. */
  remembered?: boolean;
}

export interface ToldHow extends EntryHow {
  /** The shop that the detail is of. */
  sighting: Sighting;
  /** The finding is of the platform's own shops, told once for the whole page. */
  ownShops: boolean;
}

const text = (said: string): Part => ({ text: said });

/** https only: a page to read is no letter. */
function webAddress(address: string | undefined): string | undefined {
  const safe = contactAddress(address);
  return safe?.startsWith('https:') ? safe : undefined;
}

/** A link where the address is safe, plain text where there is only text, else nothing. */
function linkOrText(address: string | undefined, label: string): Part[] {
  if (address === undefined) return [];
  const href = webAddress(address);
  return [href === undefined ? text(address) : { text: label, href }];
}

function decisionParts(texts: MarkTexts, { decision = {} }: Entry): Part[] {
  const { authority, number, date, url } = decision;
  const said = [authority, number, date === undefined ? undefined : writeDay(texts.language, date)]
    .filter((part) => part !== undefined)
    .join(texts.say('join.comma'));
  return [...(said === '' ? [] : [text(said)]), ...linkOrText(url, texts.say('value.decision-link'))];
}

/** A shop as a person or a list's keeper finds it again. */
export function shopInWords({ site, shopName, shopId, sellerId, host, url }: Sighting): string {
  return [shopName, shopId ?? sellerId ?? host, url, site]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** The facts of an objection to an entry; a sole trader's name is never among them. */
function objectionOf({ help, sighting }: EntryHow, { entry, list }: ShownFinding): string | undefined {
  const { id, title, issuer, appealTo } = list.info;
  return objectionAddress(appealTo, help, {
    listId: id,
    list: title,
    issuer,
    entry: entry.id,
    name: entry.subject.kind === 'sole-trader' ? undefined : entry.subject.name,
    shop: sighting && shopInWords(sighting),
  });
}

function appealParts(how: EntryHow, finding: ShownFinding): Part[] {
  const { texts } = how;
  const { appealTo, homepage, issuer } = finding.list.info;
  const href = objectionOf(how, finding);
  if (href !== undefined) return [{ text: texts.say('value.appeal-link'), href }];
  if (appealTo !== undefined) return [text(appealTo)];
  const home = webAddress(homepage);
  return home === undefined
    ? [text(texts.say('value.appeal-none', { issuer }))]
    : [{ text: texts.say('value.source'), href: home }];
}

function reportParts({ help }: EntryHow, { list }: ShownFinding): Part[] {
  const { reportTo } = list.info;
  const href = contactAddress(reportTo);
  if (href !== undefined) return [{ text: help.say('link.report'), href }];
  return reportTo === undefined ? [] : [text(reportTo)];
}

const codesOf = (entry: Entry): CauseCode[] => [...new Set(entry.causes.flatMap(({ code }) => code ?? []))];

/** How the entry is lifted: by the court that ruled, by the register, else by the authority that listed it. */
function liftingOf({ help }: EntryHow, { entry, level }: ShownFinding): Part[] {
  const codes = codesOf(entry);
  if (level === 'notice') return codes.includes('licence-revoked') ? [text(help.say('lift.licence'))] : [];
  const byCourt = codes.includes('court-defaulter');
  const others =
    codes.length === 0 ? entry.tier !== 'other' : codes.some((code) => code !== 'court-defaulter');
  return [
    ...(byCourt ? [text(help.say('lift.court'))] : []),
    ...(others ? [text(help.say('lift.authority'))] : []),
  ];
}

const measureNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;

function measureParts({ help }: EntryHow, { measures = [] }: Entry): Part[] {
  return measures.flatMap(({ number, by }) => {
    const known = measureNumbers.find((one) => one === number);
    if (known === undefined) return [];
    const measure = help.say(`measure.${known}`);
    return [text(by === undefined ? measure : help.say('measure.by', { measure, by }))];
  });
}

/** A list's title, and on a line of their own its kind and standing: short terms that no title pushes to where they break. */
const aboutList = (texts: MarkTexts, { info, trust }: ShownFinding['list']): Part[] => [
  text(info.title),
  text([texts.say(`tier.${info.tier}`), texts.say(`trust.${trust}`)].join(dot)),
];

function rowsOf(how: EntryHow, finding: ShownFinding): [label: string, parts: Part[]][] {
  const { texts, help } = how;
  const { entry, list, check } = finding;
  const { info } = list;
  const day = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : writeDay(texts.language, value);
  const published = day(info.published);
  const age = [
    texts.say('value.age', { serial: list.serial, date: writeInstantDay(texts.language, list.issued) }),
    ...(published === undefined ? [] : [texts.say('value.published', { date: published })]),
  ].join(texts.say('join.semicolon'));
  return [
    [texts.say('field.list'), aboutList(texts, list)],
    [texts.say('field.issuer'), [text(info.issuer)]],
    [texts.say('field.publisher'), info.publisher === info.issuer ? [] : [text(info.publisher)]],
    [texts.say('field.causes'), entry.causes.map(({ wording }) => text(wording))],
    [help.say('label.means'), codesOf(entry).map((code) => text(help.say(`cause.${code}`)))],
    [texts.say('field.listed-on'), [text(day(entry.listedOn) ?? texts.say('value.unknown'))]],
    [texts.say('field.basis'), [text(texts.say(`basis.${entry.basisKind}`))]],
    [texts.say('field.decision'), decisionParts(texts, entry)],
    [texts.say('field.state'), [text(stateText(texts, finding))]],
    [help.say('label.measures'), measureParts(how, entry)],
    [help.say('label.lifting'), liftingOf(how, finding)],
    [
      texts.say('field.matched-by'),
      how.remembered === true ? [] : shownEvidence(finding).map((item) => text(comparedText(texts, item))),
    ],
    [
      texts.say('field.check'),
      check !== undefined && 'address' in check
        ? linkOrText(check.address, texts.say('value.check-link'))
        : [],
    ],
    [texts.say('field.age'), [text(age)]],
    [texts.say('field.source'), linkOrText(info.homepage, texts.say('value.source'))],
    [help.say('label.report'), reportParts(how, finding)],
    [texts.say('field.appeal'), appealParts(how, finding)],
  ];
}

type Note = ToldFinding['notes'][number];

/** What has to be known beside who lists whom. */
function cautions({ texts, help }: ToldWords, finding: ShownFinding): Note[] {
  const { objected } = finding;
  return [
    ...(objected === undefined
      ? []
      : [help.say('note.objected', { date: writeDay(texts.language, objected) })]),
    ...(finding.suspected ? [texts.say('detail.suspected', { source: sourceOf(finding) })] : []),
    ...(finding.stale ? [texts.say('detail.stale', { date: unverifiedSince(texts, finding) })] : []),
  ].map((said) => ({ kind: 'caution', text: said }));
}

function demonstrationNote(texts: MarkTexts, { list }: ShownFinding): Note[] {
  return list.trust === 'demonstration' ? [{ kind: 'caution', text: texts.say('detail.demonstration') }] : [];
}

function notesOf(how: ToldHow, finding: ShownFinding): Note[] {
  const { texts, ownShops } = how;
  return [
    ...demonstrationNote(texts, finding),
    { kind: 'lead', text: leadSentence(texts, finding) },
    { kind: 'lead', text: matchSentence(texts, finding, ownShops) },
    ...cautions(how, finding),
  ];
}

/**
 * What an entry tells by itself, where it was looked up and compared with nothing.
 * @returns as `toldFinding`, without how it was matched and what the person may do about a mark
 */
export function toldEntry(words: ToldWords, finding: ShownFinding): Pick<ToldFinding, 'notes' | 'rows'> {
  const { texts } = words;
  return {
    notes: [
      ...demonstrationNote(texts, finding),
      { kind: 'lead', text: leadSentence(texts, finding) },
      ...cautions(words, finding),
    ],
    rows: filledRows(words, finding).filter(
      ({ label }) => finding.state !== 'past-retention' || label !== texts.say('field.state'),
    ),
  };
}

function filledRows(how: EntryHow, finding: ShownFinding): ToldFinding['rows'] {
  return rowsOf(how, finding)
    .filter(([, parts]) => parts.length > 0)
    .map(([label, parts]) => ({ label, parts }));
}

/** @returns what the panel shows for one finding; rows without content are left out */
export function toldFinding(how: ToldHow, finding: ShownFinding): ToldFinding {
  const acts: ToldFinding['acts'] = [{ press: 'mute', text: how.help.say('act.mute') }];
  if (!how.ownShops) acts.push({ press: 'disown', text: how.help.say('act.disown') });
  acts.push(
    { press: 'report', text: how.help.say('act.report') },
    { press: 'object', text: how.help.say('act.object') },
    { press: 'learn', text: how.help.say('act.learn') },
  );
  return {
    notes: notesOf(how, finding),
    rows: filledRows(how, finding),
    acts,
  };
}
