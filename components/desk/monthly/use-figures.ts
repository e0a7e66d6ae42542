import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MonthlyLink } from '../../../utils/messages/open-monthly.ts';
import type { Known, MonthlyCases, MonthlyFigures, MonthlyReports } from '../../../utils/model/monthly.ts';
import { monthlyLists } from '../../../utils/statistics/monthly.ts';
import type { ListFigures } from '../../../utils/statistics/reckoning.ts';
import { useReckoning } from '../../statistics/use-reckoning.ts';
import type { Reckoning } from '../../statistics/use-reckoning.ts';
import { casesOfMonth } from './cases-of-month.ts';
import type { Chosen } from './chosen.ts';
import { unknownBy } from './failed-words.ts';

export interface CountedFigures {
  figures: MonthlyFigures | undefined;
  /** The lists are still being read. */
  reading: boolean;
  again: () => void;
}

/** Of the desk itself. */
interface OwnFigures {
  reports: Known<MonthlyReports>;
  cases: Known<MonthlyCases>;
}

type Read = readonly ListFigures[] | 'lists-reading' | 'lists-unread';

function readOf(reckoning: Reckoning): Read {
  if (reckoning.kind === 'done') return reckoning.lists;
  return reckoning.kind === 'reading' ? 'lists-reading' : 'lists-unread';
}

/** The figures of a report: of the lists, which are read anew for an area, of the outbox and of the ledger. */
export function useFigures(desk: MonthlyLink['desk'], { month, area }: Chosen): CountedFigures {
  const reckoning = useReckoning(area);
  const read = readOf(reckoning);
  const [own, setOwn] = useState<OwnFigures>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let left = false;
    const count = async (): Promise<void> => {
      const reports = desk.reports(month).then(
        (figures): Known<MonthlyReports> => ({ figures }),
        (error: unknown): Known<MonthlyReports> => ({ unknown: unknownBy(error) }),
      );
      const known = { reports: await reports, cases: await casesOfMonth(month, area) };
      if (!left) setOwn(known);
    };
    setOwn(undefined);
    void count();
    return () => void (left = true);
  }, [desk, month, area, turn]);
  const figures = useMemo(
    () =>
      own && {
        month,
        ...(area !== undefined && { area }),
        counted: new Date().toISOString(),
        ...own,
        lists: typeof read === 'string' ? { unknown: read } : monthlyLists(read, month),
      },
    [own, read, month, area],
  );
  const again = (): void => {
    reckoning.again();
    setTurn((before) => before + 1);
  };
  return { figures, reading: reckoning.kind === 'reading', again };
}
