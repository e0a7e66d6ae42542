import { useEffect, useState } from 'preact/hooks';
import type { MonthlyLink } from '../../../utils/messages/open-monthly.ts';
import type { DueDay } from '../../../utils/model/monthly.ts';
import type { DueRule } from '../../../utils/model/working-year.ts';
import type { Chosen } from './chosen.ts';

export interface Dates {
  due: DueDay | undefined;
  error: unknown;
  /** Of the area: asks for all anew afterwards. */
  setRule: (rule: DueRule | undefined) => Promise<void>;
  again: () => void;
}

/** When a report is due, and the rule that says so. */
export function useDates(desk: MonthlyLink['desk'], { month, area }: Chosen): Dates {
  const [due, setDue] = useState<DueDay>();
  const [error, setError] = useState<unknown>();
  const [turn, setTurn] = useState(0);
  const again = (): void => setTurn((before) => before + 1);
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      try {
        const found = await desk.due(month, area);
        if (!left) setDue(found);
        if (!left) setError(undefined);
      } catch (failure) {
        if (!left) setError(failure);
      }
    };
    void read();
    return () => void (left = true);
  }, [desk, month, area, turn]);
  const setRule = async (rule: DueRule | undefined): Promise<void> => {
    await desk.setRule(area, rule);
    again();
  };
  return { due, error, setRule, again };
}
