import { useEffect, useState } from 'preact/hooks';
import { readDeskKey } from '../../../../utils/desk-key.ts';
import { onReportNews, openReports } from '../../../../utils/messages/open-reports.ts';
import type { Draft, OutboxItem } from '../../../../utils/model/report-desk.ts';
import type { Failure } from '../../../failure.ts';
import { problemOf } from '../../reports/problem.tsx';

export interface OwnReports {
  drafts: readonly Draft[];
  outbox: readonly OutboxItem[];
}

/**
 * The drafts of this desk and what was let go of. Their Worker runs as long as somebody wants to choose among them.
 * @param wanted whether anybody does
 */
export function useOwnReports(wanted: boolean): {
  reports: OwnReports | undefined;
  failure: Failure | undefined;
} {
  const [reports, setReports] = useState<OwnReports>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    if (!wanted) return undefined;
    const link = openReports(() => setFailure(problemOf(new Error('desk-unavailable'))));
    const read = async (): Promise<void> => {
      try {
        const [drafts, outbox] = [await link.desk.drafts(), await link.desk.outbox()];
        setReports({ drafts, outbox });
        setFailure(undefined);
      } catch (error) {
        setFailure(problemOf(error));
      }
    };
    const open = async (): Promise<void> => {
      try {
        await link.desk.open(await readDeskKey());
      } catch (error) {
        setFailure(problemOf(error));
        return;
      }
      await read();
    };
    void open();
    const stop = onReportNews(() => void read());
    return () => {
      stop();
      link.close();
    };
  }, [wanted]);
  return { reports, failure };
}
