/** One comparison in a sentence, for the desk and its files. */
import type { Subject } from '../../model/entry.ts';
import type { Evidence, EvidenceKind, Finding } from '../../model/verdict.ts';
import type { ScreeningTexts } from './texts.ts';

/** Comparisons that tell the listed name. */
const named: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'legal-name',
  'text-name',
  'former-name',
  'form-twin',
  'brackets-dropped',
  'branch-parent',
  'region-missing',
  'form-missing',
  'one-character',
  'trade-name',
]);

/** @param subject of the entry: a sole trader's name is often its owner's, and told to nobody who did not have it */
export function evidenceSentence(texts: ScreeningTexts, evidence: Evidence, subject: Subject): string {
  const { asked, listed } = evidence;
  const kind = texts.say(`kind.${evidence.kind}`);
  if (asked === listed) return texts.say('evidence.same', { kind, listed });
  if (subject.kind === 'sole-trader' && named.has(evidence.kind)) {
    return texts.say('evidence.asked', { kind, asked });
  }
  return texts.say('evidence.compared', { kind, asked, listed });
}

/** Who is listed, as far as it is told: the name, of a sole trader its code at most. */
export function listedName(texts: ScreeningTexts, { kind, name }: Subject): string {
  return kind === 'sole-trader' ? texts.say('finding.sole-trader') : name;
}

/** The code that an entry gives for its subject. */
export function listedCode({ uscc, registrationNumber, organisationCode }: Subject): string {
  return uscc ?? registrationNumber ?? organisationCode ?? '';
}

/** What comes of one entry. One without a level is too old to be shown, or somebody else's: it is not "not listed". */
export function levelWord(texts: ScreeningTexts, { level, state }: Pick<Finding, 'level' | 'state'>): string {
  if (level !== 'none') return texts.say(`level.${level}`);
  return texts.say(state === 'past-retention' ? 'level.past-retention' : 'level.codes-differ');
}
