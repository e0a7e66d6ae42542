import type { JSX, TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../../utils/messages/send.ts';
import { failureOf } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { FailureNotice } from '../notice.tsx';
import { useTexts } from '../texts-context.ts';
import { Field } from './field.tsx';
import { plainFingerprint } from './fingerprint.ts';
import { askPermission, lookUpPermission, originPattern } from './origin-permission.ts';

type Progress = { at: 'idle' | 'busy' } | { at: 'done'; list: string } | { at: 'failed'; failure: Failure };

const errorId = 'list-error';

/** Failures that a field's value caused, so that the field itself is marked. */
const addressFailures = new Set(['bad-address', 'not-a-feed', 'unreachable', 'no-permission']);
const fingerprintFailures = new Set(['bad-fingerprint', 'wrong-root']);

/** Subscribes to a list. */
export function SubscribeForm({ subscribed }: { subscribed: () => Promise<void> }): JSX.Element {
  const texts = useTexts();
  const [address, setAddress] = useState('');
  const [pasted, setPasted] = useState('');
  const [progress, setProgress] = useState<Progress>({ at: 'idle' });

  const fail = (failure: Failure): void => setProgress({ at: 'failed', failure });

  const subscribe = async (fingerprint: string | undefined): Promise<void> => {
    setProgress({ at: 'busy' });
    try {
      if (!(await askPermission(address))) {
        fail({ code: 'no-permission' });
        return;
      }
      const list = await send('subscribe', {
        address: address.trim(),
        ...(fingerprint !== undefined && { fingerprint }),
      });
      setProgress({ at: 'done', list: list.info.title });
      setAddress('');
      setPasted('');
      await subscribed();
    } catch (error) {
      fail(failureOf(error));
    }
  };

  const submit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (progress.at === 'busy') return;
    const fingerprint = plainFingerprint(pasted);
    if (URL.parse(address.trim()) === null) fail({ code: 'bad-address' });
    else if (pasted.trim() !== '' && fingerprint === undefined) fail({ code: 'bad-fingerprint' });
    else void subscribe(fingerprint);
  };

  const changeAddress = (value: string): void => {
    setAddress(value);
    void lookUpPermission(value);
  };

  const code = progress.at === 'failed' ? progress.failure.code : '';
  return (
    <form class="card subscribe" onSubmit={submit} noValidate aria-labelledby="add-title">
      <h3 id="add-title">{texts.say('add.title')}</h3>
      <Field
        id="list-address"
        label={texts.say('add.address')}
        hint={texts.say('add.address-hint')}
        value={address}
        onValue={changeAddress}
        errorId={addressFailures.has(code) ? errorId : undefined}
        required
      />
      <Field
        id="list-fingerprint"
        label={texts.say('add.fingerprint')}
        hint={texts.say('add.fingerprint-hint')}
        value={pasted}
        onValue={setPasted}
        errorId={fingerprintFailures.has(code) ? errorId : undefined}
        code
      />
      {originPattern(address) !== undefined && <p class="quiet">{texts.say('add.permission-note')}</p>}
      <div class="actions">
        <button id="list-add" type="submit" class="button primary" disabled={progress.at === 'busy'}>
          {texts.say(progress.at === 'busy' ? 'add.busy' : 'add.submit')}
        </button>
        <p role="status" class="status">
          {progress.at === 'done' && texts.say('add.done', { list: progress.list })}
        </p>
      </div>
      <div id={errorId} role="alert">
        {progress.at === 'failed' && <FailureNotice failure={progress.failure} />}
      </div>
    </form>
  );
}
