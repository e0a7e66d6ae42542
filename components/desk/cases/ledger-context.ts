import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FollowedLists } from '../../../utils/model/ledger/opening.ts';
import type { LedgerDesk } from '../../../utils/model/ledger/ledger-desk.ts';
import type { LedgerStatus } from '../../../utils/model/ledger/chain.ts';
import type { ListState } from '../../../utils/model/list.ts';

export interface LedgerView {
  desk: LedgerDesk;
  status: LedgerStatus;
  /** Goes up with every change of the ledger, by whichever page. */
  turn: number;
  /** The subscribed lists; undefined until they are told. */
  lists: readonly ListState[] | undefined;
  /** What the lists changed in linked cases when they were last compared. */
  followed: FollowedLists | undefined;
}

export const LedgerContext = createContext<LedgerView | undefined>(undefined);

/** @returns a list's title by its id; the id itself where the list is subscribed to no more */
export function useListTitles(): (id: string) => string {
  const { lists = [] } = useLedger();
  return (id) => lists.find(({ info }) => info.id === id)?.info.title ?? id;
}

/** The opened ledger. Only within the section, which shows nothing before. */
export function useLedger(): LedgerView {
  const view = useContext(LedgerContext);
  if (view === undefined) throw new Error('No ledger is open here');
  return view;
}
