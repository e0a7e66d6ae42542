import { useEffect, useRef, useState } from 'preact/hooks';
import { openLookup } from '../../../../utils/messages/look-up.ts';
import type { LookupLink } from '../../../../utils/messages/look-up.ts';
import type { LookedUpEntry } from '../../../../utils/model/lookup.ts';
import { failureOf } from '../../../failure.ts';
import type { Failure } from '../../../failure.ts';
import { MessageError } from '../../../../utils/messages/error.ts';

/** So many are enough to choose from: a longer name finds fewer. */
const shown = 10;

export interface EntrySearch {
  rows: readonly LookedUpEntry[];
  /** How many fit in all. */
  found: number;
  /** All that there is was gone through. */
  complete: boolean;
}

/**
 * Entries of all lists by a part of a name or code, as looking up finds them. The Worker that holds the names is begun by
 * the first question, and ends with what asks.
 * @returns nothing for an empty text, and until something is found
 */
export function useEntrySearch(text: string): {
  search: EntrySearch | undefined;
  failure: Failure | undefined;
} {
  const [search, setSearch] = useState<EntrySearch>();
  const [failure, setFailure] = useState<Failure>();
  const link = useRef<LookupLink | undefined>(undefined);
  const latest = useRef(0);
  useEffect(() => () => link.current?.close(), []);
  useEffect(() => {
    setSearch(undefined);
    setFailure(undefined);
    latest.current = 0;
    if (text === '') return;
    link.current ??= openLookup((news) => {
      if (news.kind === 'failed') setFailure(failureOf(new MessageError(news.code, news.detail)));
      if (news.kind === 'found' && news.number === latest.current) setSearch(news.found);
    });
    latest.current = link.current.search({ text, filters: {}, from: 0, count: shown });
  }, [text]);
  return { search, failure };
}
