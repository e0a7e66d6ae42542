import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../../notice.tsx';
import { useAction } from '../../use-action.ts';
import { useDeskTexts } from '../use-texts.ts';
import { FreshPassphrase, notTyped } from './fresh-passphrase.tsx';
import { LockFailure } from './lock-failure.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { withLock } from './with-lock.ts';

/** Puts another passphrase in the place of the one there is. What is encrypted stays as it is. */
export function ChangePassphrase(): JSX.Element {
  const texts = useDeskTexts();
  const { busy, failure, run } = useAction();
  const [old, setOld] = useState('');
  const [typed, setTyped] = useState(notTyped);
  const [said, setSaid] = useState<'changed' | 'differs'>();
  const change = async (): Promise<void> => {
    setSaid(undefined);
    if (typed.fresh !== typed.again) {
      setSaid('differs');
      return;
    }
    const changed = await run(() =>
      withLock(async (lock) => {
        await lock.changePassphrase(old, typed.fresh);
        return true;
      }),
    );
    if (!changed) return;
    setOld('');
    setTyped(notTyped);
    setSaid('changed');
  };
  return (
    <form
      class="card lock-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void change();
      }}
    >
      <h3>{texts.say('lock.change')}</h3>
      <PassphraseField id="change-old" label={texts.say('lock.passphrase')} value={old} onInput={setOld} />
      <FreshPassphrase
        ids={{ fresh: 'change-fresh', again: 'change-again' }}
        typed={typed}
        onTyped={setTyped}
      />
      <div class="actions">
        <button id="lock-change" type="submit" class="button" aria-disabled={busy}>
          {texts.say('lock.change-button')}
        </button>
        <span role="status" class="status">
          {said === 'changed' && texts.say('lock.changed')}
        </span>
      </div>
      <div role="alert">
        {said === 'differs' && (
          <Notice kind="bad">
            <p>{texts.say('lock.differs')}</p>
          </Notice>
        )}
        {failure && <LockFailure failure={failure} />}
      </div>
    </form>
  );
}
