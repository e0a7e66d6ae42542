/** How a row is listed: on whose word, in which list of its publisher's, and what has become of it. */
import { simplify } from '../../identity/traditional.ts';
import type { BasisKind, Cause, Entry } from '../../model/entry.ts';
import { readBasis } from './causes.ts';
import type { TableOptions } from './options.ts';

const basisWords: readonly (readonly [BasisKind, string])[] = [
  ['court', '法院'],
  ['administrative', '行政机关'],
  ['platform', '平台'],
  ['alliance', '联盟'],
  ['volunteer', '志愿者'],
];

/** What a row says itself goes before all else: a volunteer's word among an authority's stays one. */
export function readBasisKind(cell: string): BasisKind | undefined {
  return basisWords.find(([kind, word]) => kind === cell.toLowerCase() || word === cell)?.[0];
}

/**
 * Whose word a row is, where it does not say so: by the table's options, its causes, then its authority and issuer.
 * @returns undefined where nothing tells
 */
export function basisOf(
  causes: readonly Cause[],
  authority: string,
  options: TableOptions,
): BasisKind | undefined {
  if (options.basisKind) return options.basisKind;
  const told = new Set(
    causes.map(({ code, wording }) => (code === 'court-defaulter' ? 'court' : readBasis(wording))),
  );
  for (const kind of ['court', 'administrative'] as const) if (told.has(kind)) return kind;
  return readBasis(authority) ?? readBasis(options.issuer ?? '') ?? options.basisUntold;
}

/** The tier that a row names; one that names none has the table's. */
export function tierOf(cell: string, options: TableOptions): Entry['tier'] {
  if (/重点关注|重點關注/.test(cell)) return 'watchlist';
  if (/^(?:other|其他名单|其他名單)$/i.test(cell)) return 'other';
  return /黑名单|黑名單/.test(cell) ? 'blacklist' : options.tier;
}

/** @returns undefined for an entry that simply stands */
export function statusOf(cell: string): Entry['status'] {
  // a question that is answered by no says the opposite
  const text = simplify(cell).replaceAll(
    /(?:是否|有无)?(?:已|有)?(?:逾期|异议)\s*[:：]\s*(?:否|无|没有)/g,
    '',
  );
  if (/(?<![未没无非]|没有)逾期/.test(text)) return 'overdue';
  if (/(?<![未没无]|没有|未提出)异议(?!不成立|(?:已?被|已)?驳回)/.test(text)) return 'contested';
  if (/整改中|限期整改|正在整改/.test(text)) return 'rectifying';
  return undefined;
}
