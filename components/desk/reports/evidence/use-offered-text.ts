import { useEffect, useState } from 'preact/hooks';
import { forgetOfferedText, offeredText } from '../../../../utils/report-calls.ts';
import type { TakenPage } from '../../../../utils/model/report-call.ts';
import type { NewEvidence } from '../../../../utils/model/report-desk.ts';
import { evidenceOfPage } from './of-page.ts';

export interface OfferedText {
  /** The page whose text can be added. */
  offer: TakenPage | undefined;
  evidence: () => NewEvidence | undefined;
  /** It was added: it is offered no more. */
  taken: () => Promise<void>;
}

/** The text alone; where and when it was taken stands beside it. */
function evidenceOf(page: TakenPage): NewEvidence | undefined {
  if (page.text === undefined) return undefined;
  return evidenceOfPage(page, 'page', new Blob([page.text], { type: 'text/plain' }), 'txt');
}

/** The text of the page on which the draft began, where the browser let us read it then. */
export function useOfferedText(draft: string): OfferedText {
  const [offer, setOffer] = useState<TakenPage>();
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      const found = await offeredText(draft);
      if (!left && found?.text !== undefined) setOffer(found);
    };
    void read().catch(() => undefined);
    return () => void (left = true);
  }, [draft]);
  return {
    offer,
    evidence: () => offer && evidenceOf(offer),
    taken: async () => {
      setOffer(undefined);
      await forgetOfferedText(draft);
    },
  };
}
