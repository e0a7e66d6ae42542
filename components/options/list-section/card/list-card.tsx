import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dot } from '../../../../utils/i18n/dot.ts';
import { writeInstant, writeInstantDay } from '../../../../utils/i18n/dates.ts';
import { send } from '../../../../utils/messages/send.ts';
import type { ListState } from '../../../../utils/model/list.ts';
import { isStale } from '../../../list-age.ts';
import { FailureNotice, Notice } from '../../../notice.tsx';
import { plainWords } from '../../../plain-words.ts';
import { Switch } from '../../../switch.tsx';
import { useMarkTexts, useTexts } from '../../../texts-context.ts';
import { Told } from '../../../told.tsx';
import { useAction } from '../../../use-action.ts';
import type { Action } from '../../../use-action.ts';
import { useListsTexts } from '../lists-texts.ts';
import { RowCounts } from '../row-counts.tsx';
import { SaveRows } from '../save-rows.tsx';
import { ListFacts } from './list-facts.tsx';
import { ListHistory } from './list-history.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { ReplaceFile } from './replace-file.tsx';
import { ReviewAddress } from './review-address.tsx';
import { ShareLink } from './share-link.tsx';
import { SyncNow } from './sync-now.tsx';
import { TrustChoice } from './trust-choice.tsx';
import { Concerning } from '../../../concerning.tsx';

/** What the list is, in a few tags. */
function Tags({ list }: { list: ListState }): JSX.Element {
  const texts = useListsTexts();
  const common = useTexts();
  const marks = useMarkTexts();
  const unsigned = list.source.kind !== 'feed' && list.trust === 'community';
  return (
    <p class="tags">
      <span class="tag strong">
        {unsigned ? texts.say('trust.unsigned-tag') : marks.say(`trust.${list.trust}`)}
      </span>
      <span class="tag">{marks.say(`tier.${list.info.tier}`)}</span>
      <span class="tag">{common.say('lists.entries', { n: list.entries })}</span>
      {!list.enabled && <span class="tag warn">{common.say('lists.off')}</span>}
    </p>
  );
}

/** Where the list comes from, and how fresh it is. */
function SourceLine({ list }: { list: ListState }): JSX.Element {
  const texts = useListsTexts();
  const common = useTexts();
  const { source, changedAt, checkedAt, address = '' } = list;
  const when = (instant: string): string => writeInstant(texts.language, plainWords(instant));
  if (list.trust === 'demonstration') return <p class="quiet">{common.say('lists.packaged')}</p>;
  return (
    <p class="quiet">
      <Told>{source.kind === 'file' ? source.fileName : (URL.parse(address)?.host ?? address)}</Told>
      {dot}
      {source.kind === 'file'
        ? changedAt !== undefined && texts.say('card.read', { when: when(changedAt) })
        : checkedAt === undefined
          ? common.say('lists.never-checked')
          : common.say('lists.checked', { when: when(checkedAt) })}
    </p>
  );
}

/** What is wrong with the list, and what to do. */
function Troubles({ list, now }: { list: ListState; now: number }): JSX.Element {
  const texts = useListsTexts();
  const common = useTexts();
  const date = writeInstantDay(common.language, plainWords(list.expires));
  return (
    <>
      {list.enabled && isStale(list, now) && (
        <Notice kind="warn" title={common.say('lists.stale')}>
          <p>
            {list.source.kind === 'file'
              ? texts.say('card.stale-file', { date })
              : common.say('lists.stale-why', { date })}
          </p>
        </Notice>
      )}
      {list.error && (
        <FailureNotice failure={list.error}>
          {list.error.code !== 'rebuild-needed' && <p>{common.say('lists.kept')}</p>}
        </FailureNotice>
      )}
    </>
  );
}

/** What became of a table's rows at its last reading. */
function Rows({ list }: { list: ListState }): JSX.Element | null {
  const { rows, info } = list;
  if (!rows) return null;
  return (
    <div class="step">
      <RowCounts {...rows} taken={rows.read - rows.refused} />
      {rows.refused + rows.doubtful > 0 && (
        <div class="actions">
          <SaveRows subject={info.id} title={info.title} />
        </div>
      )}
    </div>
  );
}

export interface ListCardProps {
  list: ListState;
  /** Its place among all lists, from 0, and how many there are. */
  place: number;
  count: number;
  /** ms since 1970 */
  now: number;
  reload: () => Promise<void>;
  onMove: (step: 1 | -1) => void;
  onReplace: (file: File) => void;
  /** Looks again at the address of a table. */
  onReview: () => void;
  onRemove: () => void;
  /** Whether its removal was just undone: then the focus comes back to it. */
  returned: boolean;
}

function Actions({
  list,
  action,
  props,
}: {
  list: ListState;
  action: Action;
  props: ListCardProps;
}): JSX.Element {
  const texts = useListsTexts();
  const title = plainWords(list.info.title);
  const real = list.trust !== 'demonstration';
  return (
    <div class="card-actions">
      {real && list.source.kind === 'file' && (
        <ReplaceFile title={title} busy={action.busy} onFile={props.onReplace} />
      )}
      {real && list.source.kind !== 'file' && <SyncNow list={list} action={action} reload={props.reload} />}
      {real && list.source.kind === 'address' && list.address !== undefined && (
        <ReviewAddress
          title={title}
          address={list.address}
          busy={action.busy}
          onReview={props.onReview}
          onFailure={action.fail}
        />
      )}
      {real && (
        <button type="button" class="button" disabled={action.busy} onClick={props.onRemove}>
          {texts.say('remove.button')}
          <Concerning>{title}</Concerning>
        </button>
      )}
      {props.count > 1 && (
        <MoveButtons title={title} place={props.place} count={props.count} onMove={props.onMove} />
      )}
    </div>
  );
}

/** A list: everything that is known of it, and what can be done with it. */
export function ListCard(props: ListCardProps): JSX.Element {
  const { list, reload } = props;
  const texts = useListsTexts();
  const { id, title } = list.info;
  const action = useAction();
  const switching = useAction();
  const heading = useRef<HTMLHeadingElement>(null);
  const [openHistory, setOpenHistory] = useState(false);
  useEffect(() => {
    if (props.returned) heading.current?.focus();
  }, [props.returned]);
  const enable = (enabled: boolean): void =>
    void switching.run(async () => {
      await send('enableList', { id, enabled });
      await reload();
    });
  const failure = action.failure ?? switching.failure;
  return (
    <article class={list.enabled ? 'card list-card' : 'card list-card off'} aria-labelledby={`list-${id}`}>
      <header>
        <h3 id={`list-${id}`} ref={heading} tabIndex={-1}>
          <Told>{title}</Told>
        </h3>
        <Switch
          checked={list.enabled}
          disabled={switching.busy}
          name={texts.say('card.switch', { list: plainWords(title) })}
          onChange={enable}
        />
      </header>
      <Tags list={list} />
      <SourceLine list={list} />
      <Troubles list={list} now={props.now} />
      <div role="alert">{failure && <FailureNotice failure={failure} />}</div>
      <TrustChoice list={list} reload={reload} />
      <Rows list={list} />
      <Actions list={list} action={action} props={props} />
      <div class="folds">
        <details>
          <summary>{texts.say('card.about')}</summary>
          <ListFacts list={list} />
          {list.source.kind === 'feed' && list.trust !== 'demonstration' && <ShareLink list={list} />}
        </details>
        {list.trust !== 'demonstration' && (
          <details onToggle={(event) => setOpenHistory(event.currentTarget.open)}>
            <summary>{texts.say('history.title')}</summary>
            {openHistory && <ListHistory list={list} />}
          </details>
        )}
      </div>
    </article>
  );
}
