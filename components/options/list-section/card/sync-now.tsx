import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../../../../utils/messages/send.ts';
import type { ListState } from '../../../../utils/model/list.ts';
import { useTexts } from '../../../texts-context.ts';
import type { Action } from '../../../use-action.ts';
import { useListsTexts } from '../lists-texts.ts';
import { askPermission, lookUpPermission } from '../origin-permission.ts';
import { ProgressLine } from '../progress-line.tsx';
import { useProgress } from '../use-progress.ts';
import { Concerning } from '../../../concerning.tsx';

type Came = 'unchanged' | 'changed' | 'cancelled';

/** Fetches a list now; shows how far it is, whoever began it, and can end it. */
export function SyncNow(props: {
  list: ListState;
  action: Action;
  reload: () => Promise<void>;
}): JSX.Element {
  const texts = useListsTexts();
  const common = useTexts();
  const { list, action, reload } = props;
  const { id, title } = list.info;
  const address = list.address ?? '';
  const progress = useProgress(
    [id, ...(address === '' ? [] : [address])],
    `${String(action.busy)} ${list.checkedAt ?? ''} ${list.error?.code ?? ''}`,
  );
  const [came, setCame] = useState<Came>();
  const [ended, setEnded] = useState(false);

  const sync = async (): Promise<void> => {
    setCame(undefined);
    setEnded(false);
    // A permission may have been taken back since: then the click is the moment to ask again.
    if (!(await askPermission(address))) {
      action.fail({ code: 'no-permission' });
      return;
    }
    const after = await action.run(() => send('sync', { id }));
    await reload();
    const now = after?.find(({ info }) => info.id === id);
    if (!now || now.error) return;
    const same =
      now.serial === list.serial && now.changedAt === list.changedAt && now.entries === list.entries;
    setCame(same ? 'unchanged' : 'changed');
  };

  const cancel = (): void => {
    setEnded(true);
    void send('cancel', { subject: id }).catch(() => undefined);
  };

  const running = action.busy || progress !== undefined;
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={running}
        onPointerEnter={() => void lookUpPermission(address)}
        onFocus={() => void lookUpPermission(address)}
        onClick={() => void sync()}
      >
        {common.say(running ? 'lists.syncing' : 'lists.sync')}
        <Concerning>{title}</Concerning>
      </button>
      <p role="status" class="status">
        {!running &&
          !action.failure &&
          (ended && came !== 'changed' ? texts.say('sync.cancelled') : came && texts.say(`sync.${came}`))}
      </p>
      {running && <ProgressLine progress={progress} what={common.say('lists.syncing')} onCancel={cancel} />}
    </>
  );
}
