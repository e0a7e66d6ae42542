/** What an import or a sync under way is told, and whom it tells: handed in by whoever waits for it. */
import type { Progress } from '../model/source.ts';

export interface Flight {
  /** Aborted when the person no longer wants it: what was there stays, and nothing else is left. */
  signal: AbortSignal;
  /** Takes news of how far it is, as often as it comes: whoever shows it need not thin it out. */
  tell: (progress: Progress) => void;
}

/** For callers that show nothing and never give up. */
export const idleFlight: Flight = { signal: new AbortController().signal, tell: () => undefined };
