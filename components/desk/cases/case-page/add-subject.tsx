import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readCode } from '../read-code.ts';
import { useCasesTexts } from '../use-texts.ts';
import type { CaseActs } from './use-case-change.ts';

/** One more company that the case is about. */
export function AddSubject({ acts }: { acts: CaseActs }): JSX.Element {
  const texts = useCasesTexts();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const add = async (): Promise<void> => {
    const read = readCode(code);
    const subject = { kind: 'company' as const, name: name.trim(), ...(read !== '' && { codes: [read] }) };
    if (!(await acts.change({ kind: 'subject', data: { subject } }))) return;
    setName('');
    setCode('');
    setOpen(false);
  };
  return (
    <details class="no-print" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.say('who.add-subject')}</summary>
      <form
        class="inline-form"
        aria-label={texts.say('who.add-subject')}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void add();
        }}
      >
        <label class="field">
          <span>{texts.say('one.name')}</span>
          <input
            class="input"
            value={name}
            required
            maxLength={200}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{texts.say('one.code')}</span>
          <input
            class="input code"
            value={code}
            maxLength={40}
            spellcheck={false}
            autocomplete="off"
            onInput={({ currentTarget }) => setCode(currentTarget.value)}
          />
        </label>
        <div class="actions">
          <button type="submit" class="button small" aria-disabled={acts.busy}>
            {texts.say('form.add')}
          </button>
        </div>
      </form>
    </details>
  );
}
