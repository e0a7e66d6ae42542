import type { JSX } from 'preact';
import { send } from '../../utils/messages/send.ts';
import type { LookedUpEntry } from '../../utils/model/lookup.ts';
import { FailureNotice } from '../notice.tsx';
import { useAction } from '../use-action.ts';
import { useLookupTexts } from './use-texts.ts';

/** From an entry to the desk: more is known of it, or it is wrong. */
export function EntryReport({ found }: { found: LookedUpEntry }): JSX.Element {
  const texts = useLookupTexts();
  const { busy, failure, run } = useAction();
  const call = (kind: 'choose' | 'objection'): void =>
    void run(() => send('callDesk', { kind, finding: found }));
  return (
    <>
      <button type="button" class="button small" disabled={busy} onClick={() => call('choose')}>
        {texts.say('entry.report')}
      </button>
      <button type="button" class="button small" disabled={busy} onClick={() => call('objection')}>
        {texts.say('entry.object')}
      </button>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
