import type { JSX } from 'preact';
import type { Failure } from '../../failure.ts';
import { Notice } from '../../notice.tsx';
import { LockFailure } from '../lock/lock-failure.tsx';
import { caseHash } from './places.ts';
import { useCasesTexts } from './use-texts.ts';

const known = [
  'ledger-no-case',
  'ledger-not-a-file',
  'ledger-newer',
  'ledger-bad-change',
  'ledger-bad-code',
  'ledger-empty',
  'ledger-no-deposit',
  'ledger-no-list',
  'ledger-person',
  'no-space',
] as const;

/** What went wrong with the ledger, and what to do. */
export function LedgerFailure({ failure }: { failure: Failure }): JSX.Element {
  const texts = useCasesTexts();
  const { detail } = failure;
  if (failure.code === 'ledger-altered') {
    const line = Number.parseInt(detail ?? '', 10);
    return (
      <Notice kind="bad">
        <p>{Number.isNaN(line) ? texts.say('failed.altered') : texts.say('failed.altered-line', { line })}</p>
      </Notice>
    );
  }
  if (failure.code === 'ledger-entry-elsewhere') {
    return (
      <Notice kind="bad">
        <p>
          {texts.say('failed.ledger-entry-elsewhere')}{' '}
          {detail !== undefined && <a href={caseHash(detail)}>{texts.say('one.known-see')}</a>}
        </p>
      </Notice>
    );
  }
  const code = known.find((one) => one === failure.code);
  if (code === undefined) return <LockFailure failure={failure} />;
  return (
    <Notice kind="bad">
      <p>{texts.say(`failed.${code}`)}</p>
    </Notice>
  );
}
