/**
 * The table of what each kind of evidence allows (docs/matching.md). A kind says what was compared; the circumstances
 * of the entry and of the link decide how much of it stands.
 */
import { compareText } from './order.ts';
import type { Entry } from '../model/entry.ts';
import type { Evidence, EvidenceKind } from '../model/verdict.ts';

/** What is known of the entry when a piece of its evidence is weighed. */
export interface Circumstances {
  /** All its causes are revoked licences: it marks by code only, and neutrally. */
  noticeOnly: boolean;
  /** Its own codes are in order; else it marks by code and name together only. */
  soundCodes: boolean;
  /**
   * Its name may tell by itself who is meant: not that of a sole trader (one is asked for or listed), a website, an
   * app or an account.
   */
  nameTells: boolean;
  /** Its name has a form that only companies, cooperatives and partnerships have. */
  legalPersonsName: boolean;
  /** It was confirmed within twelve months. */
  recent: boolean;
  /** A code of the operator equals one of its codes. */
  codeAgrees: boolean;
  /** A name given as the operator's, or standing in text, equals its name. */
  nameAgrees: boolean;
}

/** What is known of the link through which the page was compared. */
export interface Link {
  /** Last seen more than 180 days ago. */
  old: boolean;
  /** Not only one publisher's or volunteer's word. */
  confirmed: boolean;
}

type Strength = Evidence['strength'];
type Rule = (entry: Circumstances, link: Link) => Strength;

const byLink = (link: Link): Strength => (link.old || !link.confirmed ? 'outlined' : 'full');

const byPlace: Rule = (entry, link) => {
  if (entry.noticeOnly || !entry.soundCodes) return 'possible';
  return byLink(link);
};

const byCode: Rule = (entry, link) => {
  if (!entry.soundCodes && !entry.nameAgrees) return 'possible';
  return byLink(link);
};

/** A mask hides too much for a subject that only its code may mark. */
const byMaskedCode: Rule = (entry, link) => {
  if (!entry.nameAgrees || !marksByName(entry)) return 'possible';
  return byLink(link);
};

const byName: Rule = (entry, link) => {
  if (!marksByName(entry)) return besideCode(entry);
  return entry.recent && entry.legalPersonsName ? byLink(link) : 'outlined';
};

const byText: Rule = (entry) => (marksByName(entry) ? 'outlined' : besideCode(entry));

/** A name that may not mark by itself is still told where a code marks. */
const besideCode = (entry: Circumstances): Strength => (entry.codeAgrees ? 'outlined' : 'possible');

const marksByName = (entry: Circumstances): boolean =>
  !entry.noticeOnly && entry.soundCodes && entry.nameTells;

const desk: Rule = () => 'possible';

/**
 * What each kind allows, and its place among the desk's suggestions (0 to 1). In the order in which evidence is told.
 */
const table = {
  storefront: { rule: byPlace, rank: 1 },
  domain: { rule: byPlace, rank: 1 },
  uscc: { rule: byCode, rank: 1 },
  'registration-number': { rule: byCode, rank: 1 },
  'organisation-code': { rule: byCode, rank: 1 },
  'masked-code': { rule: byMaskedCode, rank: 0.85 },
  'legal-name': { rule: byName, rank: 0.95 },
  'text-name': { rule: byText, rank: 0.9 },
  'former-name': { rule: desk, rank: 0.8 },
  'form-twin': { rule: desk, rank: 0.75 },
  'brackets-dropped': { rule: desk, rank: 0.75 },
  'branch-parent': { rule: desk, rank: 0.7 },
  'one-character': { rule: desk, rank: 0.65 },
  'region-missing': { rule: desk, rank: 0.6 },
  'form-missing': { rule: desk, rank: 0.6 },
  'trade-name': { rule: desk, rank: 0.1 },
  'code-conflict': { rule: () => 'veto', rank: 0 },
} satisfies Record<EvidenceKind, { rule: Rule; rank: number }>;

const order = Object.keys(table);

export function strengthOf(kind: EvidenceKind, entry: Circumstances, link: Link): Strength {
  return table[kind].rule(entry, link);
}

/** What a person should look at although the codes differ: a shop that changed hands, a company's own branch. */
const worthALook: ReadonlySet<EvidenceKind> = new Set([
  'storefront',
  'domain',
  'uscc',
  'registration-number',
  'organisation-code',
  'branch-parent',
]);

/** Comparable codes that differ: no mark, whatever else agrees. */
export function applyVeto(evidence: readonly Evidence[]): Evidence[] {
  if (!evidence.some(({ kind }) => kind === 'code-conflict')) return [...evidence];
  return evidence.map((item) => ({ ...item, strength: worthALook.has(item.kind) ? 'possible' : 'veto' }));
}

/** @param shared from 0 to 1, how much else the names share: decides among findings of one kind */
export function rankOf(kind: EvidenceKind, shared: number): number {
  const { rank } = table[kind];
  return kind === 'trade-name' ? rank + 0.4 * shared : Math.min(1, rank + 0.04 * shared);
}

/** Strongest kind first, then by what was compared, so that an order never depends on where it came from. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return (
    order.indexOf(a.kind) - order.indexOf(b.kind) ||
    compareText(a.listed, b.listed) ||
    compareText(a.asked, b.asked) ||
    compareText(a.seen ?? '', b.seen ?? '')
  );
}

/** Whether an entry's causes are nothing but revoked licences: often mere dormancy. */
export function isNoticeOnly({ causes }: Entry): boolean {
  return causes.length > 0 && causes.every(({ code }) => code === 'licence-revoked');
}
