/** Opens the database of received reports for one command. kysely is loaded only by commands that need it. */
import type { ReportDatabase } from '../receiver/database/open.ts';

/** @throws InputError where there is no such database */
export async function withInbox<T>(
  place: string,
  work: (database: ReportDatabase) => Promise<T>,
): Promise<T> {
  const { openReportDatabase } = await import('../receiver/database/open.ts');
  const database = await openReportDatabase(place, { existing: true });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
