import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { failureOf } from '../failure.ts';
import type { Failure } from '../failure.ts';

export interface SiteAccess {
  /** Of the wanted sites, how many the browser does not let us read; undefined until it has answered. */
  lacking: number | undefined;
  answer: 'given' | 'refused' | undefined;
  failure: Failure | undefined;
  /** Asks the browser. To be called in the click itself. */
  ask: () => Promise<void>;
}

async function mayRead(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/**
 * Whether the browser lets us read the sites that are on. Chromium gives them with the installation; in Firefox the
 * person may take each back, or give it only when asked.
 * @param wanted match patterns of each site that is on
 */
export function useSiteAccess(wanted: readonly (readonly string[])[]): SiteAccess {
  const [refused, setRefused] = useState<readonly (readonly string[])[]>();
  const [answer, setAnswer] = useState<SiteAccess['answer']>();
  const [failure, setFailure] = useState<Failure>();
  const key = JSON.stringify(wanted);
  const look = useCallback(async (): Promise<void> => {
    const sites = JSON.parse(key) as string[][];
    try {
      const may = await Promise.all(sites.map(mayRead));
      setRefused(sites.filter((_, i) => !may[i]));
    } catch (error) {
      setFailure(failureOf(error));
    }
  }, [key]);
  useEffect(() => void look(), [look]);
  const ask = async (): Promise<void> => {
    setFailure(undefined);
    try {
      const given = await browser.permissions.request({ origins: [...new Set((refused ?? []).flat())] });
      setAnswer(given ? 'given' : 'refused');
      await look();
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return { lacking: refused?.length, answer, failure, ask };
}
