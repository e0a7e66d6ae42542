import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PageFrame } from '../page-frame.tsx';
import { readEntryHash } from './address.ts';
import { EntryPage } from './entry-page.tsx';
import { SearchPage } from './search-page.tsx';
import type { Asked } from './search-page.tsx';
import { useLookup } from './use-lookup.ts';
import { useLookupTexts } from './use-texts.ts';

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = (): void => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return hash;
}

/** Looks entries up over all lists. @param props.asked what to look for at first */
export function Lookup(props: { asked: string }): JSX.Element {
  const texts = useLookupTexts();
  const desk = useLookup();
  const [asked, setAsked] = useState<Asked>({ text: props.asked, filters: {}, page: 0 });
  const address = readEntryHash(useHash());
  return (
    <PageFrame
      name="lookup"
      title={texts.say('page.title')}
      heading={texts.say('page.heading')}
      lead={texts.say('page.lead')}
    >
      {address === undefined ? (
        <SearchPage desk={desk} asked={asked} onAsk={setAsked} />
      ) : (
        <EntryPage key={`${address.list} ${address.id}`} desk={desk} address={address} />
      )}
    </PageFrame>
  );
}
