import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ListState } from '../utils/model/list.ts';
import { send } from '../utils/messages/send.ts';
import { failureOf } from './failure.ts';
import type { Failure } from './failure.ts';

/** Lists are synced on a schedule too, while a page of ours stands open. In ms. */
const lookEvery = 3000;

export interface Lists {
  /** Undefined until the background has answered. */
  lists: readonly ListState[] | undefined;
  /** What is under way: `all`, or a list's id. */
  busy: string | undefined;
  failure: Failure | undefined;
  /** Syncs one list, or all. @returns the lists afterwards, nothing where the background failed */
  sync: (id?: string) => Promise<readonly ListState[] | undefined>;
  reload: () => Promise<void>;
}

/** The lists as the background keeps them, and what can be done with them. */
export function useLists(): Lists {
  const [lists, setLists] = useState<readonly ListState[]>();
  const [busy, setBusy] = useState<string>();
  const [failure, setFailure] = useState<Failure>();

  const reload = useCallback(async (): Promise<void> => {
    try {
      setLists(await send('lists', {}));
    } catch (error) {
      setFailure(failureOf(error));
    }
  }, []);

  useEffect(() => {
    void reload();
    const timer = setInterval(() => void reload(), lookEvery);
    return () => clearInterval(timer);
  }, [reload]);

  const run = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(what);
    setFailure(undefined);
    try {
      return await work();
    } catch (error) {
      setFailure(failureOf(error));
      return undefined;
    } finally {
      await reload();
      setBusy(undefined);
    }
  };

  return {
    lists,
    busy,
    failure,
    reload,
    sync: (id) => run(id ?? 'all', () => send('sync', id === undefined ? {} : { id })),
  };
}
