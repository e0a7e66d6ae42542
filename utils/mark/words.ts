/** What a mark says, by level, state and standing of the list: the table of docs/marks.md. */
import type { Finding } from '../model/verdict.ts';
import { writeDay, writeInstantDay } from '../i18n/dates.ts';
import type { MarkTexts } from '../i18n/marks/texts.ts';
import type { ShownFinding, ShownLevel } from './shown.ts';

/** A small sign under the main one, as supplementary plates stand under a road sign. */
interface Plate {
  kind: 'demonstration' | 'state' | 'stale' | 'seen' | 'more';
  text: string;
  /** Never left out for want of room: what would make the mark wrong if it were missing. */
  fixed: boolean;
}

export interface MarkWords {
  /** Chooses the sign's shape. */
  level: ShownLevel;
  weight: Finding['weight'];
  /** The sign's own word. */
  word: string;
  plates: Plate[];
  /** What a screen reader calls the button. */
  name: string;
}

/** The levels that speak of the entry's own life. */
const tiers: ReadonlySet<ShownLevel> = new Set(['blacklist', 'watchlist', 'other'] as const);

/** Who told of it: the volunteers' publisher, else the list's issuer. */
export function sourceOf(finding: Finding): string {
  const { info } = finding.list;
  return finding.entry.basisKind === 'volunteer' ? info.publisher : info.issuer;
}

/**
 * Only a list whose office is known speaks in the words of an office. A community's transcription that is not
 * worded as suspicion speaks under its own title.
 */
function signWord(texts: MarkTexts, finding: ShownFinding): string {
  const { info } = finding.list;
  if (finding.level === 'same-name') return texts.say('chip.same-name');
  if (finding.level === 'notice') {
    const revoked = finding.entry.causes.some((cause) => cause.code === 'licence-revoked');
    return revoked ? texts.say('chip.licence-revoked') : info.title;
  }
  if (finding.level === 'other') return info.title;
  if (finding.suspected) return texts.say('chip.suspected');
  return finding.list.trust === 'community' ? info.title : texts.say(`chip.${finding.level}`);
}

function issuerSentence(texts: MarkTexts, finding: ShownFinding): string {
  const { issuer, title } = finding.list.info;
  if (finding.level === 'same-name') return texts.say('banner.same-name');
  if (finding.level === 'notice') return texts.say('banner.licence-revoked', { list: title });
  if (finding.suspected) return texts.say('banner.suspected', { source: sourceOf(finding) });
  if (finding.list.trust === 'community') return texts.say('banner.community', { issuer });
  return texts.say(`banner.${finding.level}`, { issuer });
}

/** The state's plate; nothing for an entry that is merely listed, or that may be another firm's. */
function stateWord(texts: MarkTexts, finding: ShownFinding): string | undefined {
  if (finding.state === 'contested') return texts.say('state.contested');
  if (!tiers.has(finding.level)) return undefined;
  if (finding.state === 'rectifying' && finding.daysLeft !== undefined) {
    return texts.say('state.rectifying', { n: finding.daysLeft });
  }
  if (finding.state === 'deadline-passed' || finding.state === 'overdue') {
    return texts.say(`state.${finding.state}`);
  }
  return undefined;
}

/** A plate's words where they do not begin: after a semicolon. */
const within = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

function stateSentence(texts: MarkTexts, finding: ShownFinding): string | undefined {
  const plate = stateWord(texts, finding);
  if (plate === undefined) return undefined;
  const word = within(plate);
  const { issuer } = finding.list.info;
  if (finding.state === 'deadline-passed')
    return [word, texts.say('banner.deadline-passed')].join(texts.say('join.comma'));
  if (finding.state === 'overdue') {
    return [word, texts.say('banner.overdue', { issuer })].join(texts.say('join.comma'));
  }
  return word;
}

/** The day of an old link between shop and company, where that age is why the mark is only outlined. */
function oldLink(finding: ShownFinding): string | undefined {
  const believed = finding.list.trust === 'official' || finding.list.trust === 'raised';
  if (!believed || finding.weight !== 'outlined' || finding.suspected || finding.level === 'other')
    return undefined;
  return finding.evidence.find((item) => item.seen !== undefined)?.seen;
}

function platesOf(texts: MarkTexts, finding: ShownFinding, others: number): Plate[] {
  const plates: Plate[] = [];
  if (finding.list.trust === 'demonstration') {
    plates.push({ kind: 'demonstration', text: texts.say('state.demonstration'), fixed: true });
  }
  const state = stateWord(texts, finding);
  if (state !== undefined) plates.push({ kind: 'state', text: state, fixed: finding.state === 'contested' });
  if (finding.objected) plates.push({ kind: 'state', text: texts.say('state.objected'), fixed: true });
  if (finding.stale) plates.push({ kind: 'stale', text: texts.say('state.stale'), fixed: false });
  const seen = oldLink(finding);
  if (seen !== undefined) {
    plates.push({
      kind: 'seen',
      text: texts.say('state.seen', { date: writeDay(texts.language, seen) }),
      fixed: false,
    });
  }
  if (others > 0) plates.push({ kind: 'more', text: texts.say('chip.more', { n: others }), fixed: false });
  return plates;
}

/** The day since which a stale list is unverified. */
export function unverifiedSince(texts: MarkTexts, finding: Finding): string {
  return writeInstantDay(texts.language, finding.list.issued);
}

/**
 * @param findings the findings that are shown, strongest first, at least one
 * @returns what the mark says: the first finding's words, and how many more there are
 */
export function markWords(texts: MarkTexts, findings: readonly [ShownFinding, ...ShownFinding[]]): MarkWords {
  const [first, ...others] = findings;
  const word = signWord(texts, first);
  const plates = platesOf(texts, first, others.length);
  return {
    level: first.level,
    weight: first.weight,
    word,
    plates,
    name: texts.say('mark.name', {
      words: [word, ...plates.map((plate) => plate.text)].join(texts.say('join.comma')),
      list: first.list.info.title,
    }),
  };
}

/** What a banner adds to the word of a finding's mark: who says so, and what is open. */
export function markSentence(texts: MarkTexts, finding: ShownFinding): string {
  const seen = oldLink(finding);
  const aged =
    seen === undefined
      ? undefined
      : within(texts.say('state.seen', { date: writeDay(texts.language, seen) }));
  const objected = finding.objected && within(texts.say('state.objected'));
  const stale = finding.stale
    ? texts.say('banner.stale', { date: unverifiedSince(texts, finding) })
    : undefined;
  return [issuerSentence(texts, finding), stateSentence(texts, finding), objected, aged, stale]
    .filter((part) => part !== undefined)
    .join(texts.say('join.semicolon'));
}
