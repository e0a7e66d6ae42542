import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { forgetDeskKey } from '../../../utils/desk-key.ts';
import { useAction } from '../../use-action.ts';
import { useDeskTexts } from '../use-texts.ts';
import { useLockView } from './lock-context.ts';
import { LockFailure } from './lock-failure.tsx';
import { LockProgress } from './lock-progress.tsx';
import type { Done } from './lock-progress.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { withLock } from './with-lock.ts';

/** Decrypts all: the desk can then be opened without a passphrase. */
export function TakeOffLock(): JSX.Element {
  const texts = useDeskTexts();
  const { look } = useLockView();
  const { busy, failure, run } = useAction();
  const [passphrase, setPassphrase] = useState('');
  const [done, setDone] = useState<Done>();
  const takeOff = async (): Promise<void> => {
    const off = await run(() =>
      withLock(async (lock) => {
        await lock.unlockForGood(passphrase, (count, of) => setDone({ count, of }));
        return true;
      }),
    );
    setDone(undefined);
    if (!off) return;
    await forgetDeskKey();
    await look();
  };
  return (
    <form
      class="card lock-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void takeOff();
      }}
    >
      <h3>{texts.say('lock.off')}</h3>
      <p class="quiet">{texts.say('lock.off-why')}</p>
      <PassphraseField
        id="off-passphrase"
        label={texts.say('lock.passphrase')}
        value={passphrase}
        onInput={setPassphrase}
      />
      <div class="actions">
        <button id="lock-off" type="submit" class="button danger" aria-disabled={busy}>
          {texts.say('lock.off-button')}
        </button>
      </div>
      {busy && <LockProgress done={done} decrypts />}
      <div role="alert">{failure && <LockFailure failure={failure} />}</div>
    </form>
  );
}
