import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { send } from '../../utils/messages/send.ts';
import type { BoughtNotice } from '../../utils/model/bought.ts';
import { verdictsKey } from '../../utils/verdicts-key.ts';
import { useAction } from '../use-action.ts';
import type { Action } from '../use-action.ts';

export interface Notices extends Pick<Action, 'busy' | 'failure'> {
  /** Undefined until the background has answered. */
  notices: readonly BoughtNotice[] | undefined;
  /** The person has seen it. */
  read: (notice: BoughtNotice) => void;
  /** The person mutes the shop, or says that the entry is not this shop. */
  dismiss: (notice: BoughtNotice, what: 'mute' | 'disown') => void;
  reload: () => void;
}

/** What is told of shops of order pages, read again whenever the person says something of a shop. */
export function useNotices(): Notices {
  const [notices, setNotices] = useState<readonly BoughtNotice[]>();
  const { busy, failure, run } = useAction();
  const load = useCallback(async (): Promise<void> => setNotices(await send('boughtNotices', {})), []);
  useEffect(() => {
    void run(load);
    const changed = (changes: Record<string, unknown>, area: string): void => {
      if (area === 'local' && verdictsKey in changes) void run(load);
    };
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, [load]);
  const after = (work: () => Promise<unknown>): void =>
    void run(async () => {
      await work();
      await load();
    });
  return {
    notices,
    busy,
    failure,
    read: ({ id }) => after(() => send('readNotices', { ids: [id] })),
    dismiss: ({ sighting, says }, what) => {
      if (!('finding' in says)) return;
      const { finding } = says;
      after(() => send('dismiss', { sighting, ...(what === 'disown' && { finding }) }));
    },
    reload: () => void run(load),
  };
}
