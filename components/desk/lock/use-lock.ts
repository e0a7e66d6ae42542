import { useCallback, useEffect, useState } from 'preact/hooks';
import { readDeskKey, watchDeskKey } from '../../../utils/desk-key.ts';
import type { DeskKey, LockState } from '../../../utils/model/desk-lock.ts';
import { failureOf } from '../../failure.ts';
import type { Failure } from '../../failure.ts';
import type { DeskLockView } from './lock-context.ts';
import { withLock } from './with-lock.ts';

/** Knows how the desk is locked, and follows what other pages do to the lock. */
export function useLock(): DeskLockView {
  const [view, setView] = useState<{ state?: LockState; key?: DeskKey | undefined }>({});
  const [failure, setFailure] = useState<Failure>();
  const look = useCallback(async (): Promise<void> => {
    try {
      const state = await withLock((lock) => lock.lockState());
      setView({ state, key: await readDeskKey() });
      setFailure(undefined);
    } catch (error) {
      setFailure(failureOf(error));
    }
  }, []);
  useEffect(() => {
    void look();
    // Without a key the desk is shut at once; whether it is locked at all is asked afterwards.
    return watchDeskKey((key) => {
      setView((before) => (before.state === undefined ? before : { ...before, key }));
      void look();
    });
  }, [look]);
  return { state: view.state, key: view.key, failure, look };
}
