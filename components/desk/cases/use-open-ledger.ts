import { useEffect, useState } from 'preact/hooks';
import { readDeskKey } from '../../../utils/desk-key.ts';
import { openLedger } from '../../../utils/messages/open-ledger.ts';
import type { FollowedLists } from '../../../utils/model/ledger/opening.ts';
import type { LedgerDesk } from '../../../utils/model/ledger/ledger-desk.ts';
import type { LedgerStatus } from '../../../utils/model/ledger/chain.ts';
import { failureOf } from '../../failure.ts';
import type { Failure } from '../../failure.ts';
import { useLists } from '../../use-lists.ts';
import type { LedgerView } from './ledger-context.ts';

/** What a page changes in one go is told in several pieces of news: they are taken together. In ms. */
const gather = 60;
/** Until all events are checked behind the page's back, it is asked how far that is. In ms. */
const lookAgain = 1500;

interface Opened {
  desk: LedgerDesk;
  status: LedgerStatus;
}

/** Opens the ledger as long as the section is shown, follows its changes, and has it follow the lists. */
export function useOpenLedger(): { view: LedgerView | undefined; failure: Failure | undefined } {
  const [opened, setOpened] = useState<Opened>();
  const [turn, setTurn] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const [followed, setFollowed] = useState<FollowedLists>();
  const { lists } = useLists();

  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const link = openLedger(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setTurn((before) => before + 1);
      }, gather);
    });
    const open = async (): Promise<void> => {
      try {
        const status = await link.desk.open(await readDeskKey());
        if (!left) setOpened({ desk: link.desk, status });
      } catch (error) {
        if (!left) setFailure(failureOf(error));
      }
    };
    void open();
    return () => {
      left = true;
      clearTimeout(timer);
      link.close();
    };
  }, []);

  const desk = opened?.desk;
  const unchecked = opened !== undefined && opened.status.checked < opened.status.events;
  useEffect(() => {
    if (desk === undefined) return undefined;
    let left = false;
    const look = async (): Promise<void> => {
      try {
        const status = await desk.status();
        if (!left) setOpened({ desk, status });
      } catch (error) {
        if (!left) setFailure(failureOf(error));
      }
    };
    if (turn > 0) void look();
    const timer = unchecked ? setInterval(() => void look(), lookAgain) : undefined;
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [desk, turn, unchecked]);

  const state = lists
    ?.map(({ info, serial, enabled }) => `${info.id} ${String(serial)} ${String(enabled)}`)
    .join();
  useEffect(() => {
    if (desk === undefined || state === undefined) return;
    desk.followLists().then(setFollowed, (error: unknown) => setFailure(failureOf(error)));
  }, [desk, state]);

  return { view: opened && { ...opened, turn, lists, followed }, failure };
}
