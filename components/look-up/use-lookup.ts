import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { openLookup } from '../../utils/messages/look-up.ts';
import type { LookupLink } from '../../utils/messages/look-up.ts';
import type {
  LookupEntry,
  LookupFound,
  LookupNews,
  LookupReading,
  LookupSearch,
} from '../../utils/model/lookup.ts';
import type { Failure } from '../failure.ts';

export interface LookupDesk {
  reading: LookupReading | undefined;
  /** Of the latest search; undefined until something of it is told. */
  found: LookupFound | undefined;
  /** Of the latest entry that was asked for. */
  entry: LookupEntry | undefined;
  failure: Failure | undefined;
  search: (search: LookupSearch) => void;
  ask: (list: string, id: string) => void;
}

/** Looking up, as long as the page is open: the Worker is begun by the first question, and ends with the page. */
export function useLookup(): LookupDesk {
  const [reading, setReading] = useState<LookupReading>();
  const [found, setFound] = useState<LookupFound>();
  const [entry, setEntry] = useState<LookupEntry>();
  const [failure, setFailure] = useState<Failure>();
  const link = useRef<LookupLink | undefined>(undefined);
  const latest = useRef({ search: 0, entry: 0 });
  useEffect(() => () => link.current?.close(), []);
  const asks = useMemo(() => {
    const tell = (news: LookupNews): void => {
      if (news.kind === 'reading') setReading(news.reading);
      else if (news.kind === 'failed') setFailure(news);
      else if (news.kind === 'found' && news.number === latest.current.search) setFound(news.found);
      else if (news.kind === 'entry' && news.number === latest.current.entry) setEntry(news.entry);
    };
    const opened = (): LookupLink => (link.current ??= openLookup(tell));
    return {
      search: (search: LookupSearch): void => {
        setFailure(undefined);
        latest.current.search = opened().search(search);
      },
      ask: (list: string, id: string): void => {
        setFailure(undefined);
        setEntry(undefined);
        latest.current.entry = opened().entry(list, id);
      },
    };
  }, []);
  return { reading, found, entry, failure, ...asks };
}
