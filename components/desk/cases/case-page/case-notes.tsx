import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dot } from '../../../../utils/i18n/dot.ts';
import { writeInstant } from '../../../../utils/i18n/dates.ts';
import { shortDesk } from '../short-desk.ts';
import { useCasesTexts } from '../use-texts.ts';
import type { CaseCard } from './use-case-change.ts';

/** What people wrote down, the latest first. Nothing of it can be changed later: another note corrects it. */
export function CaseNotes({ one, acts }: CaseCard): JSX.Element {
  const texts = useCasesTexts();
  const [text, setText] = useState('');
  const add = async (): Promise<void> => {
    if (text.trim() === '') return;
    if (await acts.change({ kind: 'note', data: { text: text.trim() } })) setText('');
  };
  return (
    <section class="card" aria-labelledby="notes-title">
      <h3 id="notes-title">{texts.say('notes.title')}</h3>
      <form
        class="inline-form no-print"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label class="field">
          <span>{texts.say('notes.write')}</span>
          <textarea
            id="note-text"
            class="input"
            rows={3}
            value={text}
            maxLength={20_000}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <div class="actions">
          <button id="note-add" type="submit" class="button" aria-disabled={acts.busy}>
            {texts.say('notes.add')}
          </button>
        </div>
      </form>
      <ul class="notes-list">
        {one.notes.toReversed().map(({ text: written, at, desk }) => (
          <li key={`${at} ${desk}`}>
            <p class="quiet">
              {writeInstant(texts.language, at)}
              {dot}
              {texts.say('event.desk', { desk: shortDesk(desk) })}
            </p>
            <p class="note-text">
              <bdi>{written}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
