/** What the extension's own pages ask about lists. */
import { browser } from 'wxt/browser';
import { feedPlace } from '../lists/address.ts';
import { enableList, linkOf, trustList, unsubscribe } from '../lists/subscriptions.ts';
import type { Handlers } from '../messages/receive.ts';
import type { ListState } from '../model/list.ts';
import { readHistory } from '../store/history.ts';
import { orderLists } from '../store/lists.ts';
import { told } from './failures.ts';
import { demandPermission } from './origin-permission.ts';
import type { Session } from './session.ts';
import type { SyncRounds } from './sync-rounds.ts';

type ListHandlers = Pick<
  Handlers,
  | 'lists'
  | 'subscribe'
  | 'unsubscribe'
  | 'enableList'
  | 'sync'
  | 'listHistory'
  | 'listLink'
  | 'trustList'
  | 'orderLists'
>;

export function listHandlers(session: Session, rounds: SyncRounds): ListHandlers {
  return {
    lists: () => told(() => rounds.states()),
    subscribe: ({ address, fingerprint }) =>
      told(async () => {
        const place = feedPlace(address, fingerprint, browser.runtime.getURL(''));
        await demandPermission(place.address);
        return rounds.subscribe(place);
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
        return rounds.states();
      }),
    listHistory: ({ id }) => told(async () => readHistory(await session.database(), id)),
    listLink: ({ id }) => told(async () => linkOf(await session.database(), id)),
    trustList: (wanted) =>
      told(async () => {
        const state = await trustList(await session.database(), wanted, new Date());
        session.listsChanged();
        return state;
      }),
    orderLists: ({ ids }) =>
      told(async () => {
        await orderLists(await session.database(), ids);
        session.listsChanged();
        return {};
      }),
  };
}
