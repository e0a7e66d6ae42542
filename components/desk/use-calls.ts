import { useEffect } from 'preact/hooks';
import { callsWait, watchCalls } from '../../utils/report-calls.ts';

/** Where the section that takes what waits does so. */
const takingPlace = '#reports/new';

/** Goes to where a report begins as soon as one was asked for elsewhere: in the desk that is seen, not in one behind. */
export function useCalls(): void {
  useEffect(() => {
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || location.hash === takingPlace) return;
      if (await callsWait()) location.hash = takingPlace;
    };
    const lookSoon = (): void => void look().catch(() => undefined);
    watchCalls(lookSoon, stop.signal);
    document.addEventListener('visibilitychange', lookSoon, { signal: stop.signal });
    lookSoon();
    return () => stop.abort();
  }, []);
}
