import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ListState } from '../../utils/model/list.ts';
import { FailureNotice, Notice } from '../notice.tsx';
import { useTexts } from '../texts-context.ts';
import type { Lists } from '../use-lists.ts';
import { ListLine } from './list-line.tsx';

function isPublished(list: ListState): boolean {
  return list.trust !== 'demonstration';
}

/** The one thing about all lists together that a shopper should know, where there is one. */
function Standing({ lists }: { lists: readonly ListState[] }): JSX.Element | null {
  const texts = useTexts();
  const enabled = lists.filter((list) => list.enabled);
  if (lists.length === 0) {
    return (
      <Notice kind="plain" title={texts.say('lists.none')}>
        <p>{texts.say('lists.none-why')}</p>
      </Notice>
    );
  }
  if (enabled.length > 0 && !enabled.some(isPublished)) {
    return (
      <Notice kind="plain">
        <p>{texts.say('lists.demonstration-only')}</p>
      </Notice>
    );
  }
  return null;
}

/** The lists at a glance, and bringing them up to date. */
export function ListSection({
  lists: held,
  openOptions,
}: {
  lists: Lists;
  openOptions: () => void;
}): JSX.Element {
  const texts = useTexts();
  const { lists, busy, failure, sync } = held;
  const [failed, setFailed] = useState<number>();
  const now = Date.now();
  const syncAll = async (): Promise<void> => {
    setFailed(undefined);
    const after = await sync();
    setFailed(after?.filter((list) => list.enabled && list.error).length);
  };
  return (
    <section aria-labelledby="lists-title" aria-busy={busy !== undefined}>
      <div class="heading">
        <h2 id="lists-title">{texts.say('lists.title')}</h2>
        {lists?.some(isPublished) ? (
          <button
            type="button"
            class="button small"
            disabled={busy !== undefined}
            onClick={() => void syncAll()}
          >
            {texts.say(busy === 'all' ? 'lists.syncing' : 'lists.sync')}
          </button>
        ) : (
          <button type="button" class="button small" onClick={openOptions}>
            {texts.say('lists.add')}
          </button>
        )}
      </div>
      <p role="status" class={failed ? 'status warn' : 'status'}>
        {failed !== undefined &&
          (failed === 0 ? texts.say('lists.synced') : texts.say('lists.synced-with-errors', { n: failed }))}
      </p>
      {failure && <FailureNotice failure={failure} />}
      {lists && <Standing lists={lists} />}
      <ul class="lists">
        {lists?.map((list) => (
          <ListLine key={list.info.id} list={list} now={now} />
        ))}
      </ul>
    </section>
  );
}
