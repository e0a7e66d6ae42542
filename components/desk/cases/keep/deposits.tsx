import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { writeInstant } from '../../../../utils/i18n/dates.ts';
import type { CasesTexts } from '../../../../utils/i18n/cases/texts.ts';
import { localDayAt } from '../../../../utils/model/days.ts';
import type { Deposit } from '../../../../utils/model/ledger/chain.ts';
import { useAction } from '../../../use-action.ts';
import { saveBlob } from '../../../save-blob.ts';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { useAnswer } from '../../use-answer.ts';
import { useCasesTexts } from '../use-texts.ts';

/** What is printed, saved or read aloud. */
function Slip({ deposit }: { deposit: Deposit }): JSX.Element {
  const texts = useCasesTexts();
  const { code, at, events, cases } = deposit;
  return (
    <div class="slip">
      <p class="slip-title">{texts.say('deposit.slip')}</p>
      <p class="slip-code" aria-label={texts.say('deposit.code')}>
        {code.split('-').map((group) => (
          <code key={group}>{group}</code>
        ))}
      </p>
      <p class="quiet">{texts.say('deposit.of', { at: writeInstant(texts.language, at), events, cases })}</p>
    </div>
  );
}

/** A letter with the code, to whom the person chooses: written by their own mail program, sent by themselves. */
function letterOf(texts: CasesTexts, { code, at, events, cases, head }: Deposit): string {
  const { desk, seq, hash } = head;
  const lines = [
    code,
    texts.say('deposit.of', { at: writeInstant(texts.language, at), events, cases }),
    `${desk} ${String(seq)} ${hash}`,
  ];
  const subject = encodeURIComponent(texts.say('deposit.slip'));
  return `mailto:?subject=${subject}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}

/** Sets the end of the chain down, where nobody who later changes the ledger can change it too. */
export function Deposits(): JSX.Element {
  const texts = useCasesTexts();
  const { desk, status } = useLedger();
  const { busy, failure, run } = useAction();
  const [made, setMade] = useState(0);
  const [chosen, setChosen] = useState<number>();
  const { answer: deposits = [], failure: unread } = useAnswer(() => desk.deposits(), [desk, made]);
  const latest = deposits.toSorted((a, b) => b.number - a.number);
  const shown = latest.find(({ number }) => number === chosen) ?? latest[0];
  const isEmpty = status.events === 0;
  const deposit = async (): Promise<void> => {
    const fresh = await run(() => desk.deposit());
    if (fresh === undefined) return;
    setChosen(fresh.number);
    setMade((before) => before + 1);
  };
  const save = async ({ number, at }: Deposit): Promise<void> => {
    const file = await run(() => desk.depositFile(number));
    if (file) saveBlob(file, `xinbiao-deposit-${localDayAt(new Date(at))}-${String(number)}.json`);
  };
  return (
    <section id="deposit" class="card deposit" aria-labelledby="deposit-title">
      <h2 id="deposit-title">{texts.say('deposit.title')}</h2>
      <p class="quiet no-print">{texts.say('deposit.what')}</p>
      <div class="actions no-print">
        <button
          id="deposit-now"
          type="button"
          class="button"
          aria-disabled={busy || isEmpty}
          onClick={() => {
            if (!busy && !isEmpty) void deposit();
          }}
        >
          {texts.say('deposit.now')}
        </button>
      </div>
      {failure && <LedgerFailure failure={failure} />}
      {unread && <LedgerFailure failure={unread} />}
      {shown && (
        <>
          <Slip deposit={shown} />
          <div class="actions no-print">
            <button id="deposit-save" type="button" class="button small" onClick={() => void save(shown)}>
              {texts.say('deposit.save')}
            </button>
            <a id="deposit-send" class="button small" href={letterOf(texts, shown)}>
              {texts.say('deposit.send')}
            </a>
            <button type="button" class="button small" onClick={() => print()}>
              {texts.say('deposit.print')}
            </button>
          </div>
        </>
      )}
      {latest.length > 1 && (
        <details class="no-print">
          <summary>{texts.say('deposit.earlier', { n: latest.length - 1 })}</summary>
          <ul class="plain-list">
            {latest
              .filter((one) => one !== shown)
              .map((one) => (
                <li key={one.number}>
                  <button type="button" class="button small" onClick={() => setChosen(one.number)}>
                    {writeInstant(texts.language, one.at)}
                  </button>{' '}
                  <code>{one.code}</code>
                </li>
              ))}
          </ul>
        </details>
      )}
    </section>
  );
}
