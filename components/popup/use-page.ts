import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { failureOf } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { activeTab, addressOf, askPage } from './ask-page.ts';
import type { TabAnswer } from './page-state.ts';

/** The page goes on while the popup is open: it scrolls, loads and is judged anew. In ms. */
const askEvery = 1000;

export interface AskedPage {
  /** Undefined until the tab has answered. */
  answer: TabAnswer | undefined;
  /** Whether the person has the page's site on. */
  siteOn: boolean;
  failure: Failure | undefined;
  /** The tab, and its page's address where the browser tells it. */
  tab: number | undefined;
  address: string | undefined;
  /** Asks at once. */
  ask: () => Promise<void>;
}

type Known = Omit<AskedPage, 'ask'>;

const nothing: Known = {
  answer: undefined,
  siteOn: true,
  failure: undefined,
  tab: undefined,
  address: undefined,
};

/**
 * What the tab's content script read, as it is now.
 * @param given the tab's number; the active tab without it
 */
export function usePage(given: number | undefined): AskedPage {
  const [known, setKnown] = useState(nothing);
  const order = useRef({ asked: 0, told: 0 });
  const ask = useCallback(async (): Promise<void> => {
    const number = (order.current.asked += 1);
    const tell = (now: Known): void => {
      if (number < order.current.told) return; // a later answer was faster
      order.current.told = number;
      setKnown(now);
    };
    try {
      const tab = given ?? (await activeTab());
      const [{ answer, siteOn }, address] = await Promise.all([askPage(tab), addressOf(tab)]);
      tell({ answer, siteOn, failure: undefined, tab, address });
    } catch (error) {
      tell({ ...nothing, failure: failureOf(error) });
    }
  }, [given]);
  useEffect(() => {
    void ask();
    const timer = setInterval(() => void ask(), askEvery);
    return () => clearInterval(timer);
  }, [ask]);
  return { ...known, ask };
}
