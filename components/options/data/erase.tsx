import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../../utils/messages/send.ts';
import { FailureNotice } from '../../notice.tsx';
import { useAction } from '../../use-action.ts';
import { useDataTexts } from './use-texts.ts';

/** Erases everything, once asked and answered; the safe answer has the focus. @param props.onDone called then */
export function Erase({ onDone }: { onDone: () => void }): JSX.Element {
  const texts = useDataTexts();
  const { busy, failure, run } = useAction();
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) keep.current?.focus();
  }, [asked]);
  const erase = async (): Promise<void> => {
    setAsked(false);
    if ((await run(() => send('eraseAll', {}))) === undefined) return;
    setDone(true);
    onDone();
  };
  return (
    <div class="card">
      <h3>{texts.say('erase.title')}</h3>
      <p>{texts.say('erase.why')}</p>
      {asked ? (
        <div role="alertdialog" aria-label={texts.say('erase.ask')}>
          <p>{texts.say('erase.ask')}</p>
          <div class="actions">
            <button ref={keep} type="button" class="button" onClick={() => setAsked(false)}>
              {texts.say('erase.no')}
            </button>
            <button id="erase-yes" type="button" class="button danger" onClick={() => void erase()}>
              {texts.say('erase.yes')}
            </button>
          </div>
        </div>
      ) : (
        <div class="actions">
          <button
            id="erase-all"
            type="button"
            class="button danger"
            disabled={busy}
            onClick={() => {
              setDone(false);
              setAsked(true);
            }}
          >
            {texts.say('erase.button')}
          </button>
        </div>
      )}
      <p role="status" class="status">
        {done && texts.say('erase.done')}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
