import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { markWords } from '../../utils/mark/words.ts';
import type { LookedUpEntry, LookupFound } from '../../utils/model/lookup.ts';
import { entryHash, searchAddress } from '../look-up/address.ts';
import { moveAmongRows } from '../look-up/row-keys.ts';
import { SubjectName } from '../look-up/subject-name.tsx';
import { useLookup } from '../look-up/use-lookup.ts';
import { FailureNotice } from '../notice.tsx';
import { lookupPage } from '../own-pages.ts';
import { SignMark } from '../sign-mark.tsx';
import { useMarkTexts, useTexts } from '../texts-context.ts';
import { Told } from '../told.tsx';

/** The rest stands on the page of its own. */
const rowsInPopup = 5;

function Row({ found }: { found: LookedUpEntry }): JSX.Element {
  const marks = useMarkTexts();
  const { entry, list } = found;
  return (
    <li>
      <a data-row target="_blank" href={`${lookupPage}${entryHash({ list: list.info.id, id: entry.id })}`}>
        <SubjectName subject={entry.subject} hidden={marks.say('detail.sole-trader')} />
        <SignMark words={markWords(marks, [found])} />
        <span class="shop-source">
          <Told>{list.info.title}</Told>
        </span>
      </a>
    </li>
  );
}

function useCount(found: LookupFound | undefined): string {
  const texts = useTexts();
  if (found === undefined) return texts.say('app.loading');
  if (!found.complete) return texts.say('lookup.reading', { n: found.found });
  return found.found === 0 ? texts.say('lookup.none') : texts.say('lookup.found', { n: found.found });
}

function Found({ found }: { found: LookupFound | undefined }): JSX.Element {
  return (
    <>
      <p role="status" class="quiet">
        {useCount(found)}
      </p>
      {found !== undefined && found.rows.length > 0 && (
        <ul class="found">
          {found.rows.map((row) => (
            <Row key={`${row.list.info.id} ${row.entry.id}`} found={row} />
          ))}
        </ul>
      )}
    </>
  );
}

/** Looks up any name, code or address as it is typed. Nothing is read before something is. */
export function LookUp(): JSX.Element {
  const texts = useTexts();
  const [text, setText] = useState('');
  const { found, failure, search } = useLookup();
  const whole = useRef<HTMLElement>(null);
  useEffect(() => {
    if (text !== '') search({ text, filters: {}, from: 0, count: rowsInPopup });
  }, [text, search]);
  const label = texts.say('lookup.label');
  return (
    <section
      ref={whole}
      class="look-up"
      aria-labelledby="look-up-title"
      onKeyDown={(event) => {
        if (whole.current && moveAmongRows(event, whole.current)) return;
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          void browser.tabs.create({ url: browser.runtime.getURL(searchAddress(text)) });
        }
      }}
    >
      <div class="heading">
        <h2 id="look-up-title">{texts.say('lookup.title')}</h2>
        <a href={searchAddress(text)} target="_blank" class="quiet">
          {texts.say('lookup.more')}
        </a>
      </div>
      <input
        type="search"
        class="input"
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      {failure && <FailureNotice failure={failure} />}
      {text !== '' && <Found found={found} />}
    </section>
  );
}
