/** What the extension's own pages ask about lists. */
import { browser } from 'wxt/browser';
import { feedAddress } from '../lists/address.ts';
import { enableList, listStates, unsubscribe } from '../lists/subscriptions.ts';
import type { Handlers } from '../messages/receive.ts';
import type { ListState } from '../model/list.ts';
import { told } from './failures.ts';
import { demandPermission } from './origin-permission.ts';
import type { Session } from './session.ts';
import type { SyncRounds } from './sync-rounds.ts';

type ListHandlers = Pick<Handlers, 'lists' | 'subscribe' | 'unsubscribe' | 'enableList' | 'sync'>;

export function listHandlers(session: Session, rounds: SyncRounds): ListHandlers {
  return {
    lists: () => told(async () => listStates(await session.database())),
    subscribe: ({ address, fingerprint }) =>
      told(async () => {
        const folder = feedAddress(address, browser.runtime.getURL(''));
        await demandPermission(folder);
        return rounds.subscribe({ address: folder, ...(fingerprint !== undefined && { fingerprint }) });
      }),
    unsubscribe: ({ id }) =>
      told(async () => {
        await unsubscribe(await session.database(), id);
        await rounds.listsChanged();
        return {};
      }),
    enableList: ({ id, enabled }) =>
      told(async () => {
        await enableList(await session.database(), id, enabled);
        await rounds.listsChanged();
        return {};
      }),
    sync: ({ id }) =>
      told(async (): Promise<ListState[]> => {
        await rounds.syncNow(id);
        return listStates(await session.database());
      }),
  };
}
