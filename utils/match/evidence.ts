/**
 * What each kind of evidence allows: the one table of docs/matching.md. A kind says what was compared; a row says under
 * which circumstances of the entry and of the link how much of it stands. The first that holds decides.
 *
 * To add a kind: a row of `table` and a word of `EvidenceKind`; what it compares is a function of a `compare-…` file.
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

const marksByName = (entry: Circumstances): boolean =>
  !entry.noticeOnly && entry.soundCodes && entry.nameTells;

/** Circumstances that take something away, by the words in which the table names them. */
const holds = {
  'its only cause is a revoked licence': (entry: Circumstances) => entry.noticeOnly,
  'its own codes are not in order': (entry: Circumstances) => !entry.soundCodes,
  'its own codes are not in order, and the name does not agree': (entry: Circumstances) =>
    !entry.soundCodes && !entry.nameAgrees,
  'the name does not agree': (entry: Circumstances) => !entry.nameAgrees,
  'the name may not mark, and a code agrees': (entry: Circumstances) =>
    !marksByName(entry) && entry.codeAgrees,
  'the name may not mark': (entry: Circumstances) => !marksByName(entry),
  'the entry was not confirmed within 12 months': (entry: Circumstances) => !entry.recent,
  "the name has no legal person's form": (entry: Circumstances) => !entry.legalPersonsName,
  'the link was last seen over 180 days ago': (_entry: Circumstances, link: Link) => link.old,
  'the link stands on one word': (_entry: Circumstances, link: Link) => !link.confirmed,
} as const;

type Circumstance = keyof typeof holds;

interface Row {
  /** Without any of the circumstances that follow. */
  allows: Strength;
  /** The first that holds decides. */
  but: readonly (readonly [Circumstance, Strength])[];
  /** Place among the desk's suggestions, 0 to 1. */
  rank: number;
  /** How much of it what else two names share decides; else little. */
  spread?: number;
  /** A person should look at it although the codes differ: a shop that changed hands, a company's own branch. */
  despiteVeto?: true;
}

const oldOrUnconfirmed: Row['but'] = [
  ['the link was last seen over 180 days ago', 'outlined'],
  ['the link stands on one word', 'outlined'],
];
const byPlace = {
  allows: 'full',
  but: [
    ['its only cause is a revoked licence', 'possible'],
    ['its own codes are not in order', 'possible'],
    ...oldOrUnconfirmed,
  ],
  rank: 1,
  despiteVeto: true,
} satisfies Row;
const byCode = {
  allows: 'full',
  but: [['its own codes are not in order, and the name does not agree', 'possible'], ...oldOrUnconfirmed],
  rank: 1,
  despiteVeto: true,
} satisfies Row;
/** A name that may not mark by itself is still told where a code marks. */
const toldBesideCode: Row['but'] = [
  ['the name may not mark, and a code agrees', 'outlined'],
  ['the name may not mark', 'possible'],
];
const resembles = (rank: number): Row => ({ allows: 'possible', but: [], rank });

/** In the order in which evidence is told. */
const table = {
  storefront: byPlace,
  domain: byPlace,
  uscc: byCode,
  'registration-number': byCode,
  'organisation-code': byCode,
  // A mask hides too much for a subject that only its code may mark.
  'masked-code': {
    allows: 'full',
    but: [
      ['the name does not agree', 'possible'],
      ['the name may not mark', 'possible'],
      ...oldOrUnconfirmed,
    ],
    rank: 0.85,
  },
  'legal-name': {
    allows: 'full',
    but: [
      ...toldBesideCode,
      ['the entry was not confirmed within 12 months', 'outlined'],
      ["the name has no legal person's form", 'outlined'],
      ...oldOrUnconfirmed,
    ],
    rank: 0.95,
  },
  'text-name': { allows: 'outlined', but: toldBesideCode, rank: 0.9 },
  'doubtful-code': { ...resembles(0.88), despiteVeto: true },
  'former-name': resembles(0.8),
  'form-twin': resembles(0.75),
  'brackets-dropped': resembles(0.75),
  'branch-parent': { ...resembles(0.7), despiteVeto: true },
  'one-character': resembles(0.65),
  'region-missing': resembles(0.6),
  'form-missing': resembles(0.6),
  'look-alike-domain': resembles(0.5),
  'trade-name': { ...resembles(0.1), spread: 0.4 },
  'code-conflict': { allows: 'veto', but: [], rank: 0 },
} satisfies Record<EvidenceKind, Row>;

const rows: Readonly<Record<EvidenceKind, Row>> = table;
const order = Object.keys(table);
/** What names share beside the kind decides among findings of one kind only. */
const usualSpread = 0.04;

/**
 * How much of evidence of a kind stands: by the first circumstance of its row that holds, else what the row allows.
 * @param link how entry and shop are joined
 */
export function strengthOf(kind: EvidenceKind, entry: Circumstances, link: Link): Strength {
  const { allows, but } = rows[kind];
  return but.find(([circumstance]) => holds[circumstance](entry, link))?.[1] ?? allows;
}

/** Comparable codes that differ: no mark, whatever else agrees. */
export function applyVeto(evidence: readonly Evidence[]): Evidence[] {
  if (!evidence.some(({ kind }) => rows[kind].allows === 'veto')) return [...evidence];
  return evidence.map((item) => ({ ...item, strength: rows[item.kind].despiteVeto ? 'possible' : 'veto' }));
}

/** @param shared from 0 to 1, how much else the names share: decides among findings of one kind */
export function rankOf(kind: EvidenceKind, shared: number): number {
  const { rank, spread = usualSpread } = rows[kind];
  return Math.min(1, rank + spread * shared);
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
