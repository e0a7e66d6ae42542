import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formFailureWords, formLeftWords } from '../../../../utils/i18n/forms/form-words.ts';
import { fillForm } from '../../../../utils/messages/open-forms.ts';
import type { FilledForm } from '../../../../utils/model/form.ts';
import type { LedgerCase } from '../../../../utils/model/ledger/case.ts';
import type { LookupEntry } from '../../../../utils/model/lookup.ts';
import { askEntry } from '../../../look-up/ask-entry.ts';
import { Notice } from '../../../notice.tsx';
import { plainWords } from '../../../plain-words.ts';
import { saveDocx } from '../../../save-docx.ts';
import { useTexts } from '../../../texts-context.ts';
import { LineField } from '../fields/line-field.tsx';
import { legalDayAt } from '../../../../utils/model/days.ts';
import { useCasesTexts } from '../use-texts.ts';
import { caseFacts } from './case-facts.ts';

const kinds = ['notice', 'commitment'] as const;

/** What the list says of the case; a form can be filled without it. */
async function listedOf({ entries }: LedgerCase): Promise<LookupEntry | undefined> {
  const [first] = entries;
  if (first === undefined) return undefined;
  return askEntry({ list: first.list, id: first.entry }).catch(() => undefined);
}

/** The person's own notice or commitment (.docx), filled from the case and saved as a file of its own. */
export function FormsCard({ one }: { one: LedgerCase }): JSX.Element {
  const texts = useCasesTexts();
  const common = useTexts();
  const [kind, setKind] = useState<(typeof kinds)[number]>('notice');
  const [requirements, setRequirements] = useState('');
  const [sender, setSender] = useState('');
  const [busy, setBusy] = useState(false);
  const [filled, setFilled] = useState<FilledForm>();
  const [failed, setFailed] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const fill = async (file: File): Promise<void> => {
    setBusy(true);
    setFilled(undefined);
    setFailed(undefined);
    try {
      const [shop] = one.shops;
      const siteName = shop && common.say(`site.${shop.site}`);
      const facts = caseFacts(
        one,
        await listedOf(one),
        { requirements, sender, siteName },
        legalDayAt(new Date()),
      );
      const form = await fillForm(new Uint8Array(await file.arrayBuffer()), facts);
      const name = plainWords(one.title).replaceAll(/[\\/:*?"<>|]/g, '_');
      saveDocx(form.bytes, `${texts.say(`form.${kind}`)}-${name}.docx`);
      setFilled(form);
    } catch (error) {
      setFailed(formFailureWords(texts.language, error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="card no-print" aria-labelledby="forms-title">
      <h3 id="forms-title">{texts.say('form.title')}</h3>
      <p class="quiet">{texts.say('form.what', { example: '{{名称}}' })}</p>
      <form
        class="inline-form"
        aria-labelledby="forms-title"
        onSubmit={(event) => {
          event.preventDefault();
          const file = input.current?.files?.[0];
          if (file && !busy) void fill(file);
        }}
      >
        <fieldset>
          <legend>{texts.say('form.kind')}</legend>
          <div class="radios">
            {kinds.map((option) => (
              <label key={option} class="radio">
                <input
                  type="radio"
                  name="form-kind"
                  checked={kind === option}
                  onChange={() => setKind(option)}
                />
                {texts.say(`form.${option}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <div class="fields">
          <label>
            <span>{texts.say('form.file')}</span>
            <input id="form-file" ref={input} type="file" class="input" accept=".docx" required />
          </label>
          <LineField label={texts.say('form.sender')} value={sender} maxLength={200} onValue={setSender} />
          <label class="wide-field">
            <span>{texts.say('form.requirements')}</span>
            <textarea
              class="input"
              rows={2}
              value={requirements}
              maxLength={5000}
              onInput={({ currentTarget }) => setRequirements(currentTarget.value)}
            />
          </label>
        </div>
        <div class="actions">
          <button id="form-fill" type="submit" class="button" aria-disabled={busy}>
            {texts.say('form.fill')}
          </button>
          <span role="status" class="status">
            {filled && texts.say('form.filled', { n: filled.filled.length })}
          </span>
        </div>
        {filled &&
          formLeftWords(texts.language, filled).map((words) => (
            <p key={words} class="notice warn">
              {plainWords(words)}
            </p>
          ))}
        <div role="alert">{failed !== undefined && <Notice kind="bad">{failed}</Notice>}</div>
      </form>
    </section>
  );
}
