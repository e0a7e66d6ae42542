import { useState } from 'preact/hooks';
import { failureOf } from './failure.ts';
import type { Failure } from './failure.ts';

export interface Action {
  busy: boolean;
  failure: Failure | undefined;
  /** Does one thing at a time. @returns what came of it, nothing where it failed: `failure` then says why */
  run: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  fail: (failure: Failure) => void;
}

/**
 * Something that a person sets going, that takes its time and may fail.
 * @param toFailure what is told of something that was thrown
 */
export function useAction(toFailure: (error: unknown) => Failure = failureOf): Action {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setFailure(undefined);
    try {
      return await work();
    } catch (error) {
      setFailure(toFailure(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run, fail: setFailure };
}
