import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readDeskKey, watchDeskKey } from '../../../utils/desk-key.ts';
import { openReports } from '../../../utils/messages/open-reports.ts';
import type { ReportDesk } from '../../../utils/model/report-desk.ts';
import type { Failure } from '../../failure.ts';
import { ReportDeskContext } from './desk-context.ts';
import { ReportPlaces } from './places.tsx';
import { Problem, problemOf } from './problem.tsx';

/** Reports, objections and the outbox: the Worker that keeps them lives as long as this is open. */
export function ReportsSection({ place }: { place: string }): JSX.Element | null {
  const [desk, setDesk] = useState<ReportDesk>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    const link = openReports(() => setFailure(problemOf(new Error('desk-unavailable'))));
    const open = async (): Promise<void> => {
      try {
        await link.desk.open(await readDeskKey());
        setDesk(() => link.desk);
        setFailure(undefined);
      } catch (error) {
        setDesk(undefined);
        setFailure(problemOf(error));
      }
    };
    void open();
    const stop = watchDeskKey(() => void open());
    return () => {
      stop();
      link.close();
    };
  }, []);
  if (failure) return <Problem failure={failure} />;
  if (!desk) return null;
  return (
    <ReportDeskContext.Provider value={desk}>
      <ReportPlaces place={place} />
    </ReportDeskContext.Provider>
  );
}
