import { useState } from 'preact/hooks';
import type { Failure } from '../../failure.ts';
import { problemOf } from './problem.tsx';

export interface Attempt {
  busy: boolean;
  failure: Failure | undefined;
  /** Does one thing. @returns what came of it; undefined where it failed: `failure` then says why */
  run: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

/** Something that is asked of the reports' Worker and may fail. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setFailure(undefined);
    try {
      return await work();
    } catch (error) {
      setFailure(problemOf(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run };
}
