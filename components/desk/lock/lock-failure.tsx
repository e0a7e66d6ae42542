import type { JSX } from 'preact';
import type { Failure } from '../../failure.ts';
import { FailureNotice, Notice } from '../../notice.tsx';
import { useDeskTexts } from '../use-texts.ts';

const known = [
  'desk-wrong-passphrase',
  'desk-locked',
  'desk-damaged',
  'desk-lock-changing',
  'desk-passphrase-short',
] as const;

/** What went wrong with the lock, and what to do. */
export function LockFailure({ failure }: { failure: Failure }): JSX.Element {
  const texts = useDeskTexts();
  const code = known.find((one) => one === failure.code);
  if (code === undefined) return <FailureNotice failure={failure} />;
  return (
    <Notice kind="bad">
      <p>{texts.say(`failed.${code}`)}</p>
    </Notice>
  );
}
