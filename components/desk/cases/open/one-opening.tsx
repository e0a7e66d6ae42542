import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseStart } from '../../../../utils/model/ledger-desk.ts';
import { useAction } from '../../../use-action.ts';
import { AreaChoices } from '../area-choices.tsx';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { caseHash } from '../places.ts';
import { readCode } from '../read-code.ts';
import { useCasesTexts } from '../use-texts.ts';

/** A case by hand, of a company that may stand in no list. */
export function OneOpening(): JSX.Element {
  const texts = useCasesTexts();
  const { desk } = useLedger();
  const { busy, failure, run } = useAction();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [area, setArea] = useState('');
  const [known, setKnown] = useState<string>();
  const open = async (): Promise<void> => {
    const title = name.trim();
    const read = readCode(code);
    const codes = read === '' ? [] : [read];
    setKnown(undefined);
    const id = await run(async () => {
      const there = codes[0] === undefined ? undefined : await desk.caseOf({ code: codes[0] });
      if (there !== undefined) {
        setKnown(there);
        return undefined;
      }
      const start: CaseStart = {
        title,
        ...(area.trim() !== '' && { area: area.trim() }),
        subjects: [{ kind: 'company', name: title, ...(codes.length > 0 && { codes }) }],
      };
      return (await desk.openCase(start)).id;
    });
    if (id !== undefined) location.hash = caseHash(id);
  };
  return (
    <form
      class="card"
      aria-labelledby="one-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && name.trim() !== '') void open();
      }}
    >
      <h2 id="one-title">{texts.say('one.title')}</h2>
      <div class="fields">
        <label>
          <span>{texts.say('one.name')}</span>
          <input
            id="one-name"
            class="input"
            value={name}
            required
            maxLength={200}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <label>
          <span>{texts.say('one.code')}</span>
          <input
            id="one-code"
            class="input code"
            value={code}
            maxLength={40}
            spellcheck={false}
            autocomplete="off"
            onInput={({ currentTarget }) => setCode(currentTarget.value)}
          />
        </label>
        <label>
          <span>{texts.say('bulk.area')}</span>
          <input
            id="one-area"
            class="input"
            value={area}
            maxLength={100}
            list="one-areas"
            onInput={({ currentTarget }) => setArea(currentTarget.value)}
          />
          <AreaChoices id="one-areas" />
        </label>
      </div>
      <div class="actions">
        <button id="one-open" type="submit" class="button" aria-disabled={busy}>
          {texts.say('one.open')}
        </button>
      </div>
      {known !== undefined && (
        <p class="notice" role="status">
          {texts.say('one.known')} <a href={caseHash(known)}>{texts.say('one.known-see')}</a>
        </p>
      )}
      {failure && <LedgerFailure failure={failure} />}
    </form>
  );
}
