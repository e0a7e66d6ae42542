import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ImportOutcome } from '../../../../utils/model/ledger/chain.ts';
import { useAction } from '../../../use-action.ts';
import { Forks } from '../forks.tsx';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { useCasesTexts } from '../use-texts.ts';

function Outcome({ outcome }: { outcome: ImportOutcome }): JSX.Element {
  const texts = useCasesTexts();
  const { added, known, cases, forks } = outcome;
  return (
    <div id="import-outcome" class="notice" role="status">
      <p class="notice-title">
        {added === 0 ? texts.say('import.nothing') : texts.say('import.added', { added, cases })}
      </p>
      {known > 0 && <p>{texts.say('import.known', { n: known })}</p>}
      {forks.length > 0 && <Forks forks={forks} />}
    </div>
  );
}

/** Takes in a ledger's file: every event of both sides stays; a file in which something was changed is not taken. */
export function ImportCard(): JSX.Element {
  const texts = useCasesTexts();
  const { desk } = useLedger();
  const { busy, failure, run } = useAction();
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setOutcome(undefined);
    setOutcome(await run(() => desk.importLedger(file)));
    if (input.current) input.current.value = '';
  };
  return (
    <section class="card" aria-labelledby="import-title">
      <h2 id="import-title">{texts.say('import.title')}</h2>
      <p class="quiet">{texts.say('import.what')}</p>
      <label class="file-field">
        <span>{texts.say('import.file')}</span>
        <input
          ref={input}
          id="import-file"
          type="file"
          class="input"
          accept=".jsonl,.json,.txt"
          disabled={busy}
          onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
        />
      </label>
      <p role="status" class="status">
        {busy && texts.say('import.taking')}
      </p>
      <div role="alert">{failure && <LedgerFailure failure={failure} />}</div>
      {outcome && <Outcome outcome={outcome} />}
    </section>
  );
}
