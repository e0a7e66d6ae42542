import type { JSX } from 'preact';
import { useDeskTexts } from '../use-texts.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import { useLockView } from './lock-context.ts';
import { SetLock } from './set-lock.tsx';
import { TakeOffLock } from './take-off-lock.tsx';

/** Where the desk is locked for the first time, and everything else that can be done with its lock. */
export function LockPage(): JSX.Element {
  const texts = useDeskTexts();
  const { state } = useLockView();
  return (
    <section class="lock-page" aria-labelledby="lock-title">
      <h2 id="lock-title">{texts.say('lock.title')}</h2>
      <p>{texts.say('lock.why')}</p>
      {state === 'off' && <SetLock />}
      {state !== 'off' && (
        <>
          <p role="status">{texts.say('lock.is-on')}</p>
          <ChangePassphrase />
          <TakeOffLock />
        </>
      )}
    </section>
  );
}
