import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { activeTab, addressOf, askPage } from './ask-page.ts';
import type { TabAnswer } from './page-state.ts';

/** The page goes on while the popup is open: it scrolls, loads and is judged anew. In ms. */
const askEvery = 1000;

export interface AskedPage {
  /** Undefined until the tab has answered. */
  answer: TabAnswer | undefined;
  failure: Failure | undefined;
  /** The tab, and its page's address where the browser tells it. */
  tab: number | undefined;
  address: string | undefined;
}

const nothing: AskedPage = { answer: undefined, failure: undefined, tab: undefined, address: undefined };

/**
 * What the tab's content script read, as it is now.
 * @param given the tab's number; the active tab without it
 */
export function usePage(given: number | undefined): AskedPage {
  const [asked, setAsked] = useState(nothing);
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      try {
        const tab = given ?? (await activeTab());
        const [answer, address] = await Promise.all([askPage(tab), addressOf(tab)]);
        if (current) setAsked({ answer, failure: undefined, tab, address });
      } catch (error) {
        if (current) setAsked({ ...nothing, failure: failureOf(error) });
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
