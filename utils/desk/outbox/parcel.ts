/**
 * What becomes of a parcel: pure steps from state to state. A parcel that was begun and whose answer was never read
 * stays `sending` and is sent again under the same id, which its receiver keeps once.
 */
import type { OutboxState } from '../../model/report-desk.ts';
import type { ReportProblem } from '../../model/report-problem.ts';
import type { Receipt, Refusal } from '../../model/report.ts';

/** What lies open of a parcel. Times are RFC 3339. */
export interface ParcelState {
  state: OutboxState;
  queued: string;
  tries: number;
  nextTry?: string;
  error?: string;
}

/** How a try ended. */
export type Outcome =
  | { kind: 'taken'; receipt: Receipt }
  | { kind: 'refused'; refusal: Refusal }
  /** To be tried again by itself; `afterMs` is what the receiver asked for. */
  | { kind: 'later'; error: 'not-reached' | 'receiver-busy'; afterMs?: number }
  /** Nobody was asked: this does not count as a try. */
  | { kind: 'not-tried'; error: 'offline' | 'desk-locked' }
  | { kind: 'held'; error: ReportProblem };

export interface StepAt {
  now: Date;
  /** From 0 up to 1. */
  random: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** After the first failure, the second …; the last for all further. */
const backOff = [minute, 5 * minute, 15 * minute, 60 * minute, 360 * minute] as const;
const longestBackOff = 360 * minute;
/** Some ten days of trying: then the person is asked. */
const mostTries = 45;
const notTriedWait = { offline: 15 * minute, 'desk-locked': 60 * minute } as const;
/** Waits are lengthened by up to this part, so that many do not come back at once. */
const jitter = 0.25;
/** What became of a delivered one is asked once a day for a month, then once a week, for a year in all. */
const askDaily = 30 * day;
const askAtAll = 365 * day;

/** The step before a request leaves: written down first, so that a kill on the way is seen. */
export function begun<P extends ParcelState>(parcel: P, { now }: StepAt): P {
  const { error: _, ...rest } = parcel;
  const nextTry = new Date(now.getTime() + minute).toISOString();
  return { ...(rest as P), state: 'sending', tries: parcel.tries + 1, nextTry };
}

/** The step after a try that was begun, or that could not begin. */
export function ended<P extends ParcelState>(parcel: P, outcome: Outcome, at: StepAt): P {
  const { error: _, nextTry: __, ...rest } = parcel;
  const bare = rest as P;
  switch (outcome.kind) {
    case 'taken':
      return { ...bare, state: 'delivered', ...nextQuestion(parcel, outcome.receipt, at) };
    case 'refused':
      return { ...bare, state: 'refused' };
    case 'held':
      return { ...bare, state: 'held', error: outcome.error };
    case 'not-tried':
      return { ...bare, ...waiting(outcome.error, notTriedWait[outcome.error], at) };
    case 'later':
    default: {
      if (parcel.tries >= mostTries) return { ...bare, state: 'held', error: 'gave-up' };
      const usual = backOff[parcel.tries - 1] ?? (parcel.tries < 1 ? minute : longestBackOff);
      const wait = Math.max(usual, Math.min(outcome.afterMs ?? 0, longestBackOff));
      return { ...bare, ...waiting(outcome.error, wait, at) };
    }
  }
}

/** The step after a delivered one's receiver was asked what became of it. @param receipt absent where it did not say */
export function asked<P extends ParcelState>(parcel: P, receipt: Receipt | undefined, at: StepAt): P {
  const { nextTry: _, ...rest } = parcel;
  return { ...(rest as P), ...nextQuestion(parcel, receipt, at) };
}

/** The step by which the person lets a held one be tried again. That it was tried at all stays known. */
export function released<P extends ParcelState>(parcel: P, { now }: StepAt): P {
  const { error: _, ...rest } = parcel;
  return { ...(rest as P), state: 'waiting', tries: Math.min(parcel.tries, 1), nextTry: now.toISOString() };
}

/** Whether there is something to do with it. A time that is too far off was written by a clock that is set back since. */
export function isDue(parcel: ParcelState, now: Date): boolean {
  const { state, nextTry } = parcel;
  if (state === 'sending') return true;
  if (state !== 'waiting' && (state !== 'delivered' || nextTry === undefined)) return false;
  const wait = (nextTry === undefined ? 0 : Date.parse(nextTry)) - now.getTime();
  const longest = state === 'waiting' ? longestBackOff : 7 * day;
  return !(wait > 0) || wait > longest * (1 + jitter) + minute;
}

/** When something is to be done with the first of them, in milliseconds since 1970. */
export function earliestStep(parcels: readonly ParcelState[]): number | undefined {
  const times = parcels
    .filter(({ state }) => state === 'waiting' || state === 'sending' || state === 'delivered')
    .map(({ nextTry, state }) =>
      nextTry === undefined && state === 'waiting' ? 0 : Date.parse(nextTry ?? ''),
    )
    .filter((time) => !Number.isNaN(time));
  return times.length === 0 ? undefined : Math.min(...times);
}

function waiting(error: string, waitMs: number, { now, random }: StepAt): Partial<ParcelState> {
  const nextTry = new Date(now.getTime() + waitMs * (1 + jitter * random)).toISOString();
  return { state: 'waiting', error, nextTry };
}

function nextQuestion(
  { queued }: ParcelState,
  receipt: Receipt | undefined,
  { now, random }: StepAt,
): { nextTry?: string } {
  const age = now.getTime() - Date.parse(queued);
  if ((receipt !== undefined && receipt.state !== 'received') || age > askAtAll) return {};
  const wait = age > askDaily ? 7 * day : day;
  return { nextTry: new Date(now.getTime() + wait * (1 + jitter * random)).toISOString() };
}
