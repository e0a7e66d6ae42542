import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../../../../utils/messages/send.ts';
import type { ListState } from '../../../../utils/model/list.ts';
import { FailureNotice } from '../../../notice.tsx';
import { plainWords } from '../../../plain-words.ts';
import { useAction } from '../../../use-action.ts';
import { CompareFingerprint } from '../compare-fingerprint.tsx';
import { useListsTexts } from '../lists-texts.ts';
import { Concerning } from '../../../concerning.tsx';

/** How far a list is believed, in a sentence, and how a person raises a feed or lowers it again. */
export function TrustChoice(props: { list: ListState; reload: () => Promise<void> }): JSX.Element {
  const texts = useListsTexts();
  const { list, reload } = props;
  const { id } = list.info;
  const { busy, failure, run } = useAction();
  const [open, setOpen] = useState(false);
  const [compared, setCompared] = useState(false);
  const title = plainWords(list.info.title);
  const fingerprint = list.source.kind === 'feed' ? list.fingerprint : undefined;
  const mayRaise = list.trust === 'community' && fingerprint !== undefined;
  const mayLower = list.trust === 'raised' && fingerprint !== undefined;
  const unsigned = list.trust === 'community' && list.source.kind !== 'feed';

  const trust = async (raised: boolean): Promise<void> => {
    if (fingerprint === undefined) return;
    const done = await run(async () => {
      await send('trustList', { id, raised, fingerprint });
      await reload();
      return true;
    });
    if (!done) return;
    setOpen(false);
    setCompared(false);
  };

  return (
    <div class="trust">
      <p class="quiet">{texts.say(unsigned ? 'trust.unsigned' : `trust.${list.trust}`)}</p>
      {mayRaise && (
        <button type="button" class="button small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {texts.say('trust.raise')}
          <Concerning>{title}</Concerning>
        </button>
      )}
      {mayLower && (
        <button type="button" class="button small" disabled={busy} onClick={() => void trust(false)}>
          {texts.say('trust.lower')}
          <Concerning>{title}</Concerning>
        </button>
      )}
      {mayRaise && open && (
        <div class="raise" role="group" aria-label={texts.say('trust.raise-name', { list: title })}>
          <p>{texts.say('trust.how')}</p>
          <CompareFingerprint fingerprint={fingerprint} compared={compared} onCompared={setCompared} />
          <div class="actions">
            <button
              type="button"
              class="button primary"
              disabled={busy || !compared}
              onClick={() => void trust(true)}
            >
              {texts.say('trust.raise-yes')}
            </button>
            <button type="button" class="button" onClick={() => setOpen(false)}>
              {texts.say('trust.raise-no')}
            </button>
          </div>
        </div>
      )}
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
