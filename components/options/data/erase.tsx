import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../../../utils/messages/send.ts';
import { FailureNotice } from '../../notice.tsx';
import { useAction } from '../../use-action.ts';
import { AskFirst } from '../../ask-first.tsx';
import { useDataTexts } from './use-texts.ts';

/** Erases everything, once asked and answered. @param props.onDone called then */
export function Erase({ onDone }: { onDone: () => void }): JSX.Element {
  const texts = useDataTexts();
  const { busy, failure, run } = useAction();
  const [done, setDone] = useState(false);
  const erase = async (): Promise<void> => {
    setDone(false);
    if ((await run(() => send('eraseAll', {}))) === undefined) return;
    setDone(true);
    onDone();
  };
  return (
    <div class="card">
      <h3>{texts.say('erase.title')}</h3>
      <p>{texts.say('erase.why')}</p>
      <div class="actions">
        <AskFirst
          id="erase-all"
          class="button danger"
          label={texts.say('erase.button')}
          question={texts.say('erase.ask')}
          yes={texts.say('erase.yes')}
          no={texts.say('erase.no')}
          busy={busy}
          onYes={() => void erase()}
        />
      </div>
      <p role="status" class="status">
        {done && texts.say('erase.done')}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
