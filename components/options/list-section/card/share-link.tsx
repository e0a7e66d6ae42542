import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { send } from '../../../../utils/messages/send.ts';
import type { ListState } from '../../../../utils/model/list.ts';
import { FailureNotice } from '../../../notice.tsx';
import { useAction } from '../../../use-action.ts';
import { useListsTexts } from '../lists-texts.ts';
import { Concerning } from '../../../concerning.tsx';

/** @returns whether the browser let us: elsewhere the link is there to be copied by hand */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A link that gives others this very list, fingerprint included. */
export function ShareLink({ list }: { list: ListState }): JSX.Element {
  const texts = useListsTexts();
  const id = useId();
  const { busy, failure, run } = useAction();
  const [link, setLink] = useState<string>();
  const [copied, setCopied] = useState<boolean>();
  const share = async (): Promise<void> => {
    setCopied(undefined);
    const given = await run(() => send('listLink', { id: list.info.id }));
    if (given === undefined) return;
    setLink(given);
    setCopied(await copy(given));
  };
  return (
    <div class="share">
      <div class="actions">
        <button type="button" class="button small" disabled={busy} onClick={() => void share()}>
          {texts.say('share.button')}
          <Concerning>{list.info.title}</Concerning>
        </button>
        <p role="status" class="status">
          {copied !== undefined && texts.say(copied ? 'share.copied' : 'share.by-hand')}
        </p>
      </div>
      {link !== undefined && (
        <div class="field">
          <label for={id}>{texts.say('share.link')}</label>
          <input
            id={id}
            class="input code"
            type="text"
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      )}
      <p class="quiet">{texts.say('share.why')}</p>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
