import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useAction } from '../../../use-action.ts';
import { saveBlob } from '../../../save-blob.ts';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { localDayAt } from '../../../../utils/model/days.ts';
import { useCasesTexts } from '../use-texts.ts';

/** The whole ledger as a file, for another desk or for a copy. */
export function ExportCard(): JSX.Element {
  const texts = useCasesTexts();
  const { desk, status } = useLedger();
  const { busy, failure, run } = useAction();
  const [saved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    setSaved(false);
    const file = await run(() => desk.exportLedger());
    if (file === undefined) return;
    saveBlob(file, `xinbiao-ledger-${localDayAt(new Date())}.jsonl`);
    setSaved(true);
  };
  return (
    <section class="card" aria-labelledby="export-title">
      <h2 id="export-title">{texts.say('export.title')}</h2>
      <p class="quiet">{texts.say('export.what')}</p>
      <div class="actions">
        <button
          id="export-save"
          type="button"
          class="button"
          aria-disabled={busy || status.events === 0}
          onClick={() => {
            if (!busy && status.events > 0) void save();
          }}
        >
          {texts.say('export.save')}
        </button>
        <span role="status" class="status">
          {busy && texts.say('export.saving')}
          {saved && texts.say('export.saved', { n: status.events })}
        </span>
      </div>
      {failure && <LedgerFailure failure={failure} />}
    </section>
  );
}
