import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { writeInstant } from '../../../../utils/i18n/dates.ts';
import type { DepositCheck } from '../../../../utils/model/ledger/chain.ts';
import { Notice } from '../../../notice.tsx';
import { useAction } from '../../../use-action.ts';
import { LineField } from '../fields/line-field.tsx';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { shortDesk } from '../short-desk.ts';
import { useCasesTexts } from '../use-texts.ts';

function Outcome({ check }: { check: DepositCheck }): JSX.Element {
  const texts = useCasesTexts();
  const { outcome, at, desk, seq } = check;
  if (outcome !== 'stands') {
    return (
      <Notice kind="bad" title={texts.say(`check.${outcome}`)}>
        <p>{texts.say(`check.${outcome}-do`)}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="plain" title={texts.say('check.stands')}>
      {at !== undefined && seq !== undefined && desk !== undefined && (
        <p>
          {texts.say('check.stands-at', {
            at: writeInstant(texts.language, at),
            desk: shortDesk(desk),
            seq,
          })}
        </p>
      )}
    </Notice>
  );
}

/** Holds the ledger against what was deposited: a chain that was reckoned anew afterwards does not hold it. */
export function DepositCheckCard(): JSX.Element {
  const texts = useCasesTexts();
  const { desk } = useLedger();
  const { busy, failure, run } = useAction();
  const [typed, setTyped] = useState('');
  const [check, setCheck] = useState<DepositCheck>();
  const look = async (deposited: string): Promise<void> => {
    setCheck(undefined);
    setCheck(await run(() => desk.checkDeposit(deposited)));
  };
  return (
    <form
      class="card"
      aria-labelledby="check-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && typed.trim() !== '') void look(typed);
      }}
    >
      <h2 id="check-title">{texts.say('check.title')}</h2>
      <p class="quiet">{texts.say('check.what')}</p>
      <div class="fields">
        <LineField
          id="check-code"
          label={texts.say('check.code')}
          value={typed}
          isCode
          maxLength={100}
          onValue={setTyped}
        />
        <label>
          <span>{texts.say('check.file')}</span>
          <input
            id="check-file"
            type="file"
            class="input"
            accept=".json,.txt"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void file.text().then(look);
            }}
          />
        </label>
      </div>
      <div class="actions">
        <button id="check-look" type="submit" class="button" aria-disabled={busy}>
          {texts.say('check.look')}
        </button>
      </div>
      <div role="status">{check && <Outcome check={check} />}</div>
      <div role="alert">{failure && <LedgerFailure failure={failure} />}</div>
    </form>
  );
}
