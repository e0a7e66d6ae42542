import { useEffect, useRef, useState } from 'preact/hooks';
import { openLookup } from '../../../../utils/messages/look-up.ts';
import type { LookupLink } from '../../../../utils/messages/look-up.ts';

/**
 * How many entries of a list lie in a province, as looking up counts them.
 * @param isFiner the area is smaller than a province: that is not counted beforehand
 * @returns undefined until they are counted, or where they are not
 */
export function useEntriesInArea(
  list: string | undefined,
  province: string | undefined,
  isFiner: boolean,
): number | undefined {
  const [count, setCount] = useState<number>();
  const link = useRef<LookupLink | undefined>(undefined);
  const latest = useRef(0);
  useEffect(() => () => link.current?.close(), []);
  useEffect(() => {
    setCount(undefined);
    if (list === undefined || isFiner) {
      latest.current = 0;
      return;
    }
    link.current ??= openLookup((news) => {
      if (news.kind === 'found' && news.number === latest.current && news.found.complete) {
        setCount(news.found.found);
      }
    });
    const filters = { list, ...(province !== undefined && { province }) };
    latest.current = link.current.search({ text: '', filters, from: 0, count: 0 });
  }, [list, province, isFiner]);
  return count;
}
