import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { writeInstantDay } from '../../utils/i18n/dates.ts';
import type { ListState } from '../../utils/model/list.ts';
import type { Failure } from '../failure.ts';
import { isStale } from '../list-age.ts';
import { FailureNotice, Notice } from '../notice.tsx';
import { Switch } from '../switch.tsx';
import { useMarkTexts, useTexts } from '../texts-context.ts';
import type { Lists } from '../use-lists.ts';
import { ListFacts } from './list-facts.tsx';
import { askPermission, lookUpPermission } from './origin-permission.ts';
import { RemoveList } from './remove-list.tsx';

/** How far the list is believed, in a word and in a sentence. */
function Standing({ list }: { list: ListState }): JSX.Element {
  const texts = useTexts();
  const marks = useMarkTexts();
  return (
    <div class="standing">
      <p class="tags">
        <span class="tag strong">{marks.say(`trust.${list.trust}`)}</span>
        <span class="tag">{marks.say(`tier.${list.info.tier}`)}</span>
      </p>
      <p class="quiet">{texts.say(`trust.${list.trust}`)}</p>
    </div>
  );
}

/** What is wrong with the list, and what to do. */
function Troubles({ list, now }: { list: ListState; now: number }): JSX.Element {
  const texts = useTexts();
  return (
    <>
      {isStale(list, now) && (
        <Notice kind="warn" title={texts.say('lists.stale')}>
          <p>{texts.say('lists.stale-why', { date: writeInstantDay(texts.language, list.expires) })}</p>
        </Notice>
      )}
      {list.error && (
        <FailureNotice failure={list.error}>
          {list.error.code !== 'rebuild-needed' && <p>{texts.say('lists.kept')}</p>}
        </FailureNotice>
      )}
    </>
  );
}

/** A subscription: everything that is known of the list, and what can be done with it. */
export function ListCard({ list, lists, now }: { list: ListState; lists: Lists; now: number }): JSX.Element {
  const texts = useTexts();
  const { id, title } = list.info;
  const address = list.address ?? '';
  const [refused, setRefused] = useState<Failure>();
  const busy = lists.busy !== undefined;
  const demonstration = list.trust === 'demonstration';
  const sync = async (): Promise<void> => {
    setRefused(undefined);
    // A permission may have been taken back since: then the click is the moment to ask again.
    if (await askPermission(address)) await lists.sync(id);
    else setRefused({ code: 'no-permission' });
  };
  return (
    <article class={list.enabled ? 'card' : 'card off'} aria-labelledby={`list-${id}`}>
      <header>
        <h3 id={`list-${id}`}>
          <bdi>{title}</bdi>
        </h3>
        <Switch
          checked={list.enabled}
          disabled={busy}
          name={texts.say('card.switch', { list: title })}
          onChange={(enabled) => void lists.enable(id, enabled)}
        />
      </header>
      <Standing list={list} />
      <Troubles list={list} now={now} />
      {refused && <FailureNotice failure={refused} />}
      <ListFacts list={list} />
      {!demonstration && (
        <div class="actions">
          <button
            type="button"
            class="button"
            disabled={busy}
            aria-label={texts.say('card.sync-name', { list: title })}
            onPointerEnter={() => void lookUpPermission(address)}
            onFocus={() => void lookUpPermission(address)}
            onClick={() => void sync()}
          >
            {texts.say(lists.busy === id ? 'lists.syncing' : 'lists.sync')}
          </button>
          <RemoveList title={title} disabled={busy} onRemove={() => void lists.remove(id)} />
        </div>
      )}
    </article>
  );
}
