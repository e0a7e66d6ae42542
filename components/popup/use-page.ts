import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { activeTab, askPage } from './ask-page.ts';
import type { TabAnswer } from './page-state.ts';

/** The page goes on while the popup is open: it scrolls, loads and is judged anew. In ms. */
const askEvery = 1000;

export interface AskedPage {
  /** Undefined until the tab has answered. */
  answer: TabAnswer | undefined;
  failure: Failure | undefined;
}

/**
 * What the tab's content script read, as it is now.
 * @param given the tab's number; the active tab without it
 */
export function usePage(given: number | undefined): AskedPage {
  const [asked, setAsked] = useState<AskedPage>({ answer: undefined, failure: undefined });
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      try {
        const answer = await askPage(given ?? (await activeTab()));
        if (current) setAsked({ answer, failure: undefined });
      } catch (error) {
        if (current) setAsked({ answer: undefined, failure: failureOf(error) });
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), askEvery);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [given]);
  return asked;
}
