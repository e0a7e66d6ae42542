/** A figure with its bar, as every measurement of this repository writes it (`--json`). */
import type { Tally } from './tally.ts';

export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What it is compared with. */
  against: number | null;
  ratio: number | null;
  /** What it must be; empty where it only informs. */
  bar: string;
  ok: boolean;
}

/** @param against of how many */
export function atMost(name: string, value: number, most: number, unit: string, against: number): Figure {
  return { name, value, unit, against, ratio: ratioOf(value, against), bar: `≤ ${most}`, ok: value <= most };
}

/** @param least share of `against` that must be reached */
export function atLeastShare(
  name: string,
  value: number,
  against: number,
  least: number,
  unit: string,
): Figure {
  const ok = against === 0 || value / against >= least;
  return { name, value, unit, against, ratio: ratioOf(value, against), bar: `≥ ${least * 100} %`, ok };
}

export function informing(name: string, value: number, against: number, unit: string): Figure {
  return { name, value, unit, against, ratio: ratioOf(value, against), bar: '', ok: true };
}

/** Every case of a set comes out as it should. */
export const noneWrong = ({ set, wrong, cases }: Tally): Figure =>
  atMost(`${set}: wrong`, wrong, 0, 'cases', cases);

function ratioOf(value: number, against: number): number | null {
  return against === 0 ? null : Math.round((value / against) * 1e6) / 1e6;
}
