import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keepDeskKey } from '../../../utils/desk-key.ts';
import { useAction } from '../../use-action.ts';
import { useDeskTexts } from '../use-texts.ts';
import { useLockView } from './lock-context.ts';
import { LockFailure } from './lock-failure.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { withLock } from './with-lock.ts';

/** Stands in place of every section while the desk is locked. */
export function UnlockForm(): JSX.Element {
  const texts = useDeskTexts();
  const { state, look } = useLockView();
  const { busy, failure, run } = useAction();
  const [passphrase, setPassphrase] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const unlock = async (): Promise<void> => {
    const done = await run(() =>
      withLock(async (lock) => {
        const key = await lock.unlock(passphrase);
        // What was cut off while the lock was taken off is done with by now: then there is no lock any more.
        if ((await lock.lockState()) !== 'off') await keepDeskKey(key);
        return true;
      }),
    );
    if (done) {
      setPassphrase('');
      await look();
    } else form.current?.querySelector('input')?.select();
  };
  return (
    <form
      ref={form}
      id="unlock"
      class="card lock-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void unlock();
      }}
    >
      <h2>{texts.say('lock.locked')}</h2>
      <p>{texts.say(state === 'changing' ? 'lock.cut-off' : 'lock.locked-why')}</p>
      <PassphraseField
        id="unlock-passphrase"
        label={texts.say('lock.passphrase')}
        value={passphrase}
        onInput={setPassphrase}
      />
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {texts.say('lock.unlock')}
        </button>
        <span role="status" class="status">
          {busy && texts.say('lock.unlocking')}
        </span>
      </div>
      {failure && <LockFailure failure={failure} />}
      <p class="quiet">{texts.say('lock.no-recovery')}</p>
    </form>
  );
}
