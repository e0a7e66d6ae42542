import { readDeskKey } from '../../../utils/desk-key.ts';
import { openLedger } from '../../../utils/messages/open-ledger.ts';
import type { Known, MonthlyCases } from '../../../utils/model/monthly.ts';
import { unknownBy } from './failed-words.ts';

/** What the ledger tells of a month; its Worker is ended then, and holds no case any more. */
export async function casesOfMonth(month: string, area: string | undefined): Promise<Known<MonthlyCases>> {
  const ledger = openLedger();
  try {
    const { events, damaged } = await ledger.desk.open(await readDeskKey());
    if (damaged > 0) return { unknown: 'desk-damaged' };
    return events === 0 ? { unknown: 'no-ledger' } : { figures: await ledger.desk.figures(month, area) };
  } catch (error) {
    return { unknown: unknownBy(error) };
  } finally {
    ledger.close();
  }
}
