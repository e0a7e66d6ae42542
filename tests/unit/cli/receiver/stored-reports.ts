import { filesOf, listReceived } from '../../../../cli/inbox/received.ts';
import type { ReceivedReport } from '../../../../cli/inbox/received.ts';
import type { ReportDatabase } from '../../../../cli/receiver/database/open.ts';

/** All that a receiver keeps, oldest first, as the inbox reads it: with its files, whose hashes are checked again. */
export async function storedReports(
  database: ReportDatabase,
): Promise<(ReceivedReport & { files: Map<string, Uint8Array> })[]> {
  const { reports } = await listReceived(database, {});
  return Promise.all(
    reports.map(async (one) => Object.assign(one, { files: await filesOf(database, one.id) })),
  );
}
