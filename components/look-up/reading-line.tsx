import type { JSX } from 'preact';
import type { LookupReading } from '../../utils/model/lookup.ts';
import { Notice } from '../notice.tsx';
import { plainWords } from '../plain-words.ts';
import { useLookupTexts } from './use-texts.ts';

/** How much of the lists is read, while they are, and what of them cannot be. */
export function ReadingLine({ reading }: { reading: LookupReading }): JSX.Element {
  const texts = useLookupTexts();
  const { read, of, lists, damaged, complete } = reading;
  const titleOf = (id: string): string =>
    plainWords(lists.find(({ info }) => info.id === id)?.info.title ?? id);
  return (
    <>
      {complete && lists.length === 0 && <Notice kind="warn" title={texts.say('reading.none')} />}
      {damaged.map((id) => (
        <Notice key={id} kind="warn" title={texts.say('reading.damaged', { list: titleOf(id) })} />
      ))}
      {!complete && of > 0 && (
        <p class="quiet reading">
          <progress value={read} max={of} aria-hidden="true" />
          {texts.say('reading.progress', { read, of })}
        </p>
      )}
    </>
  );
}
