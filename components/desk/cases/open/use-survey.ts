import { useEffect, useState } from 'preact/hooks';
import type { BulkSurvey } from '../../../../utils/model/ledger/opening.ts';
import { failureOf } from '../../../failure.ts';
import type { Failure } from '../../../failure.ts';
import { useLedger } from '../ledger-context.ts';

/** A place is typed character by character: it is counted once the person pauses. In ms. */
const pause = 300;

export interface Survey {
  /** Of the list and area that were asked for last; undefined until they are counted. */
  survey: BulkSurvey | undefined;
  failure: Failure | undefined;
}

/** What an opening in bulk would do, counted anew whenever the list, the area or the ledger is another. */
export function useSurvey(list: string | undefined, area: string): Survey {
  const { desk, turn } = useLedger();
  const [told, setTold] = useState<Survey & { key: string }>();
  const key = JSON.stringify([list, area]);
  useEffect(() => {
    if (list === undefined) return undefined;
    let late = false;
    const count = async (): Promise<void> => {
      try {
        const survey = await desk.surveyList({ list, ...(area !== '' && { area }) });
        if (!late && survey !== undefined) setTold({ key, survey, failure: undefined });
      } catch (error) {
        if (!late) setTold({ key, survey: undefined, failure: failureOf(error) });
      }
    };
    const timer = setTimeout(() => void count(), pause);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [desk, turn, key]);
  return told?.key === key ? told : { survey: undefined, failure: undefined };
}
