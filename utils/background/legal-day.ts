import type { Day } from '../model/entry.ts';

/** China's clocks have been eight hours ahead of UTC, summer and winter, since 1991. */
const shanghaiAheadMs = 8 * 3_600_000;

/** The legal day in Asia/Shanghai at an instant: what terms and retention are counted by. */
export function legalDay(now: Date): Day {
  return new Date(now.getTime() + shanghaiAheadMs).toISOString().slice(0, 10);
}
