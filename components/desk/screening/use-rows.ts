import { useEffect, useState } from 'preact/hooks';
import type { ScreenedRows, ScreeningView } from '../../../utils/model/screening.ts';
import { failureOf } from '../../failure.ts';
import type { Failure } from '../../failure.ts';
import { screeningSession } from './session.ts';

export const rowsPerPage = 50;

/**
 * A page of the lines that a view shows.
 * @param changes a number that differs once something of them changed
 */
export function useRows(
  view: ScreeningView,
  page: number,
  changes: number,
): { rows: ScreenedRows | undefined; failure: Failure | undefined } {
  const [rows, setRows] = useState<ScreenedRows>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      try {
        const found = await screeningSession.link.rows(view, page * rowsPerPage, rowsPerPage);
        if (!left) setRows(found);
      } catch (error) {
        if (!left) setFailure(failureOf(error));
      }
    };
    void read();
    return () => void (left = true);
  }, [view, page, changes]);
  return { rows, failure };
}
