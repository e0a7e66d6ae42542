import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseChange } from '../../../../utils/model/ledger.ts';
import { useTexts } from '../../../texts-context.ts';
import { legalDay } from '../legal-day.ts';
import { measureNumbers, measureWords } from '../measure-words.ts';
import { useCasesTexts } from '../use-texts.ts';
import type { CaseCard } from './use-case-change.ts';

/** Asks one platform for some of the measures at once. */
export function AskMeasures({ one, acts }: CaseCard): JSX.Element {
  const texts = useCasesTexts();
  const common = useTexts();
  const [open, setOpen] = useState(false);
  const [platform, setPlatform] = useState('');
  const [on, setOn] = useState(() => legalDay(new Date()));
  const [note, setNote] = useState('');
  const [wanted, setWanted] = useState<readonly number[]>([]);
  const sites = [...new Set(one.shops.map(({ site }) => common.say(`site.${site}`)))];
  const ask = async (): Promise<void> => {
    const changes = wanted.map((number): CaseChange => ({
      kind: 'measure',
      data: {
        number,
        platform: platform.trim(),
        step: 'asked',
        on,
        ...(note.trim() !== '' && { note: note.trim() }),
      },
    }));
    if (!(await acts.change(...changes))) return;
    setWanted([]);
    setNote('');
    setOpen(false);
  };
  return (
    <details class="no-print" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary id="measures-ask">{texts.say('measures.ask')}</summary>
      <form
        class="inline-form"
        aria-label={texts.say('measures.ask')}
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted.length > 0 && platform.trim() !== '') void ask();
        }}
      >
        <div class="fields">
          <label>
            <span>{texts.say('measures.platform')}</span>
            <input
              id="measure-platform"
              class="input"
              value={platform}
              required
              maxLength={100}
              list="platforms"
              onInput={({ currentTarget }) => setPlatform(currentTarget.value)}
            />
            <datalist id="platforms">
              {sites.map((site) => (
                <option key={site} value={site} />
              ))}
            </datalist>
          </label>
          <label>
            <span>{texts.say('measures.on')}</span>
            <input
              type="date"
              class="input"
              value={on}
              required
              onInput={({ currentTarget }) => setOn(currentTarget.value)}
            />
          </label>
          <label class="wide-field">
            <span>{texts.say('step.note')}</span>
            <input
              class="input"
              value={note}
              maxLength={1000}
              onInput={({ currentTarget }) => setNote(currentTarget.value)}
            />
          </label>
        </div>
        <fieldset class="choices">
          <legend>{texts.say('measures.which')}</legend>
          {measureNumbers.map((number) => (
            <label key={number} class="radio">
              <input
                type="checkbox"
                name="measure"
                value={number}
                checked={wanted.includes(number)}
                onChange={({ currentTarget }) =>
                  setWanted(
                    currentTarget.checked ? [...wanted, number] : wanted.filter((other) => other !== number),
                  )
                }
              />
              {measureWords(texts.language, number)}
            </label>
          ))}
        </fieldset>
        <div class="actions">
          <button
            id="measure-save"
            type="submit"
            class="button primary"
            aria-disabled={acts.busy || wanted.length === 0}
          >
            {texts.say('measures.save', { n: wanted.length })}
          </button>
        </div>
      </form>
    </details>
  );
}
