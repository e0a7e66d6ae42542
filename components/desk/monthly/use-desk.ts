import { useEffect, useState } from 'preact/hooks';
import { readDeskKey, watchDeskKey } from '../../../utils/desk-key.ts';
import { openMonthly } from '../../../utils/messages/open-monthly.ts';
import type { MonthlyLink } from '../../../utils/messages/open-monthly.ts';

export type OpenedDesk =
  | { kind: 'opening' }
  | { kind: 'open'; desk: MonthlyLink['desk'] }
  | { kind: 'failed'; error: unknown };

/** How long a Worker whose page leaves it has to write what it was given last, in ms. */
const timeToWrite = 2000;

/** The Worker of the monthly report, from when the section is shown; begun anew when the desk is locked or unlocked. */
export function useMonthlyDesk(): OpenedDesk {
  const [opened, setOpened] = useState<OpenedDesk>({ kind: 'opening' });
  const [turn, setTurn] = useState(0);
  useEffect(() => watchDeskKey(() => setTurn((before) => before + 1)), []);
  useEffect(() => {
    let left = false;
    const { desk, close } = openMonthly();
    const open = async (): Promise<void> => {
      try {
        await desk.open(await readDeskKey());
        if (!left) setOpened({ kind: 'open', desk });
      } catch (error) {
        if (!left) setOpened({ kind: 'failed', error });
      }
    };
    setOpened({ kind: 'opening' });
    void open();
    return () => {
      left = true;
      setTimeout(close, timeToWrite);
    };
  }, [turn]);
  return opened;
}
