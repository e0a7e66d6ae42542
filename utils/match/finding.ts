/** One entry held against one sighting: all that was compared, and what comes of it. */
import { isSoleTraderUscc } from '../identity/codes.ts';
import { formAtEnd, isLegalPersonsForm } from '../identity/forms.ts';
import { isNaturalPerson } from '../identity/subject.ts';
import { foldName } from '../identity/names.ts';
import type { Day, Entry, Subject } from '../model/entry.ts';
import type { ListedEntry } from '../model/reader.ts';
import type { Evidence, EvidenceKind, Finding } from '../model/verdict.ts';
import { compareCodes, compareDoubtfulCodes, hasSoundCodes } from './compare-codes.ts';
import { compareNames } from './compare-names.ts';
import { compareLooks, comparePlaces } from './compare-places.ts';
import { isOldLink } from './old-link.ts';
import { applyVeto, compareEvidence, isNoticeOnly, rankOf, strengthOf } from './evidence.ts';
import type { Circumstances } from './evidence.ts';
import { isRecent, isStale, judgementDay, lifeOf } from './life.ts';
import type { Provenance, Question } from './question.ts';
import { isSuspected, levelOf, weightOf } from './weight.ts';

interface Compared extends Provenance {
  kind: EvidenceKind;
  asked: string;
  listed: string;
  confirmed?: boolean;
  shared?: number;
}

/**
 * @param today the legal day on which to judge
 * @returns null where the entry and the sighting have nothing to do with each other
 */
export function findingOf(question: Question, { list, entry }: ListedEntry, today: Day): Finding | null {
  if (isNaturalPerson(entry.subject)) return null;
  const compared = compareAll(question, entry);
  if (compared.length === 0) return null;
  const day = judgementDay(list, today);
  const circumstances = circumstancesOf(question, entry, compared, isRecent(entry, list, day));
  const evidence = applyVeto(compared.map((item) => weigh(item, circumstances, day)));
  const life = lifeOf(entry, list, day);
  const stale = isStale(list, day);
  const level = levelOf(evidence, entry, circumstances.noticeOnly);
  return {
    level: life.state === 'past-retention' ? 'none' : level,
    ...life,
    weight: weightOf(evidence, entry, list, { stale, recent: circumstances.recent }),
    suspected: isSuspected(entry),
    stale,
    list,
    entry,
    evidence: evidence.toSorted(compareEvidence),
    rank: Math.max(...compared.map(({ kind, shared = 0 }) => rankOf(kind, shared))),
  };
}

function compareAll(question: Question, entry: Entry): Compared[] {
  const compared: Compared[] = [
    ...comparePlaces(question.places, entry),
    ...compareCodes(question.codes, entry.subject),
    ...compareNames(question.names, entry.subject),
    ...(question.possible ? compareDoubts(question, entry) : []),
  ];
  const distinct = new Map(
    compared.map((item) => [
      [item.kind, item.asked, item.listed, item.seen, item.link?.via, item.link?.table].join('\n'),
      item,
    ]),
  );
  return [...distinct.values()];
}

function compareDoubts({ codes, doubtful, places }: Question, entry: Entry): Compared[] {
  return [...compareDoubtfulCodes(codes, doubtful, entry.subject), ...compareLooks(places, entry)];
}

const exactCodes: ReadonlySet<EvidenceKind> = new Set(['uscc', 'registration-number', 'organisation-code']);

function circumstancesOf(
  question: Question,
  entry: Entry,
  compared: readonly Compared[],
  recent: boolean,
): Circumstances {
  const legalPersonsName = isLegalPersonsForm(formAtEnd(foldName(entry.subject.name))?.formClass);
  return {
    noticeOnly: isNoticeOnly(entry),
    soundCodes: hasSoundCodes(entry.subject),
    nameTells: !question.soleTrader && nameTells(entry.subject, legalPersonsName),
    legalPersonsName,
    recent,
    codeAgrees: compared.some(({ kind }) => exactCodes.has(kind)),
    nameAgrees: compared.some(({ kind }) => kind === 'legal-name' || kind === 'text-name'),
  };
}

/**
 * Whether a subject's name may tell by itself who is meant. A name without a legal person's form may be a sole
 * trader's, unless the entry's code says that it is not.
 */
function nameTells({ kind, uscc }: Subject, legalPersonsName: boolean): boolean {
  if (kind !== 'company' && kind !== 'branch' && kind !== 'carrier') return false;
  if (uscc !== undefined && isSoleTraderUscc(uscc)) return false;
  return legalPersonsName || uscc !== undefined;
}

function weigh(item: Compared, circumstances: Circumstances, day: Day): Evidence {
  const { kind, asked, listed, seen, link } = item;
  const confirmed = link?.confirmed ?? item.confirmed ?? true;
  const old = seen !== undefined && isOldLink(seen, day);
  const strength = strengthOf(kind, circumstances, { old, confirmed });
  return {
    kind,
    asked,
    listed,
    strength,
    ...(seen !== undefined && { seen }),
    ...(link && { link: { via: link.via, ...(link.table !== undefined && { table: link.table }) } }),
  };
}
