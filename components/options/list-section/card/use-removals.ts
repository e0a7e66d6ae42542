import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../../../utils/messages/send.ts';
import { failureOf } from '../../../failure.ts';
import type { Failure } from '../../../failure.ts';

/** Long enough to read what happened and to change one's mind. In ms. */
export const undoLasts = 12_000;

export interface Removals {
  /** Ids of lists that go unless the person says otherwise. */
  pending: ReadonlySet<string>;
  /** The list that was last brought back. */
  returned: string | undefined;
  failure: Failure | undefined;
  remove: (id: string) => void;
  undo: (id: string) => void;
}

/** Lists that are being removed: carried out after a while, or when the page is left; until then it can be undone. */
export function useRemovals(reload: () => Promise<void>): Removals {
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [returned, setReturned] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const carryOut = useCallback(
    async (id: string): Promise<void> => {
      timers.current.delete(id);
      try {
        await send('unsubscribe', { id });
      } catch (error) {
        setFailure(failureOf(error));
      }
      await reload();
      setPending(new Set(timers.current.keys()));
    },
    [reload],
  );

  useEffect(() => {
    const waiting = timers.current;
    const carryOutAll = (): void => {
      for (const [id, timer] of waiting) {
        clearTimeout(timer);
        void carryOut(id);
      }
    };
    window.addEventListener('pagehide', carryOutAll);
    return () => {
      window.removeEventListener('pagehide', carryOutAll);
      carryOutAll();
    };
  }, [carryOut]);

  const remove = (id: string): void => {
    setFailure(undefined);
    setReturned(undefined);
    clearTimeout(timers.current.get(id));
    timers.current.set(
      id,
      setTimeout(() => void carryOut(id), undoLasts),
    );
    setPending(new Set(timers.current.keys()));
  };

  const undo = (id: string): void => {
    clearTimeout(timers.current.get(id));
    timers.current.delete(id);
    setReturned(id);
    setPending(new Set(timers.current.keys()));
  };

  return { pending, returned, failure, remove, undo };
}
