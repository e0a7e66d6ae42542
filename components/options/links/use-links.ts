import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { LinkCompany, ShownLink } from '../../../utils/model/link.ts';
import { send } from '../../../utils/messages/send.ts';
import { verdictsKey } from '../../../utils/verdicts-key.ts';
import { failureOf } from '../../failure.ts';
import type { Failure } from '../../failure.ts';

/** So many are shown at first, and more at each wish. */
const step = 20;

export interface Links {
  /** Undefined until the background has answered. */
  found: { all: number; matching: number; links: readonly ShownLink[] } | undefined;
  search: string;
  failure: Failure | undefined;
  setSearch: (search: string) => void;
  showMore: () => void;
  /** @returns whether it was done */
  forget: (which: { ids: number[] } | { all: true }) => Promise<boolean>;
  /** @returns the company as it is kept @throws MessageError `bad-company` and others */
  correct: (id: number, name: string, code: string) => Promise<LinkCompany>;
  exportCsv: () => Promise<string | undefined>;
  /** Opens the desk with a draft of them. @returns how many; 0 where there are none to give, undefined where it failed */
  contribute: () => Promise<number | undefined>;
}

/** The links as the background keeps them: read again whenever a page that is open meanwhile teaches another. */
export function useLinks(): Links {
  const [found, setFound] = useState<Links['found']>();
  const [search, setSearch] = useState('');
  const [count, setCount] = useState(step);
  const [failure, setFailure] = useState<Failure>();
  const latest = useRef(0);

  const reload = useCallback(async (): Promise<void> => {
    latest.current += 1;
    const asked = latest.current;
    try {
      const links: ShownLink[] = [];
      let answer = { all: 0, matching: 0 };
      do {
        const wanted = Math.min(100, count - links.length);
        const part = await send('links', { search, from: links.length, count: wanted });
        links.push(...part.links);
        answer = { all: part.all, matching: part.matching };
        if (part.links.length < wanted) break;
      } while (links.length < count);
      if (asked === latest.current) setFound({ ...answer, links });
    } catch (error) {
      setFailure(failureOf(error));
    }
  }, [search, count]);

  useEffect(() => {
    void reload();
    const changed = (changes: Record<string, unknown>, area: string): void => {
      if (area === 'local' && verdictsKey in changes) void reload();
    };
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, [reload]);

  const run = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setFailure(undefined);
    try {
      return await work();
    } catch (error) {
      setFailure(failureOf(error));
      return undefined;
    }
  };

  return {
    found,
    search,
    failure,
    setSearch: (text) => {
      setCount(step);
      setSearch(text);
    },
    showMore: () => setCount(count + step),
    forget: async (which) => {
      const done = await run(() => send('forgetLinks', which));
      await reload();
      return done !== undefined;
    },
    correct: async (id, name, code) => {
      const company = await send('correctLink', { id, name, code });
      await reload();
      return company;
    },
    exportCsv: () => run(() => send('exportLinks', {})),
    contribute: () =>
      run(async () => {
        const given = await send('contributableLinks', {});
        if (given.length > 0) await send('callDesk', { kind: 'links', fill: { links: given } });
        return given.length;
      }),
  };
}
