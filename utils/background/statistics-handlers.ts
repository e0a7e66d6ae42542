/** What the page of statistics asks about the marks that were shown here. The lists themselves a Worker of its own reads. */
import type { Handlers } from '../messages/receive.ts';
import { told } from './failures.ts';
import { clearShownMonths, readShownMonths } from './shown-marks.ts';

export function statisticsHandlers(): Pick<Handlers, 'shownMarks' | 'clearShownMarks'> {
  return {
    shownMarks: () => told(readShownMonths),
    clearShownMarks: () =>
      told(async () => {
        await clearShownMonths();
        return {};
      }),
  };
}
