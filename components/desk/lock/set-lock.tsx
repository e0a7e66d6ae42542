import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { keepDeskKey } from '../../../utils/desk-key.ts';
import { Notice } from '../../notice.tsx';
import { useAction } from '../../use-action.ts';
import { useDeskTexts } from '../use-texts.ts';
import { FreshPassphrase, notTyped } from './fresh-passphrase.tsx';
import { useLockView } from './lock-context.ts';
import { LockFailure } from './lock-failure.tsx';
import { LockProgress } from './lock-progress.tsx';
import type { Done } from './lock-progress.tsx';
import { withLock } from './with-lock.ts';

/** Encrypts the desk under a passphrase, which is asked for twice. */
export function SetLock(): JSX.Element {
  const texts = useDeskTexts();
  const { look } = useLockView();
  const { busy, failure, run } = useAction();
  const [typed, setTyped] = useState(notTyped);
  const [differs, setDiffers] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const [done, setDone] = useState<Done>();
  const lock = async (): Promise<void> => {
    const { fresh, again } = typed;
    setDiffers(fresh !== again);
    if (fresh !== again) return;
    const locked = await run(() =>
      withLock(async (desk) => {
        await keepDeskKey(await desk.lockDesk(fresh, (count, of) => setDone({ count, of })));
        return true;
      }),
    );
    setDone(undefined);
    if (locked) await look();
  };
  return (
    <form
      class="card lock-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void lock();
      }}
    >
      <h3>{texts.say('lock.set')}</h3>
      <FreshPassphrase ids={{ fresh: 'lock-fresh', again: 'lock-again' }} typed={typed} onTyped={setTyped} />
      <Notice kind="warn" title={texts.say('lock.no-recovery')}>
        <label class="radio">
          <input
            id="lock-understood"
            type="checkbox"
            required
            checked={understood}
            onChange={({ currentTarget }) => setUnderstood(currentTarget.checked)}
          />
          {texts.say('lock.understood')}
        </label>
      </Notice>
      <div class="actions">
        <button id="lock-set" type="submit" class="button primary" aria-disabled={busy}>
          {texts.say('lock.set-button')}
        </button>
      </div>
      {busy && <LockProgress done={done} />}
      <div role="alert">
        {differs && (
          <Notice kind="bad">
            <p>{texts.say('lock.differs')}</p>
          </Notice>
        )}
        {failure && <LockFailure failure={failure} />}
      </div>
    </form>
  );
}
