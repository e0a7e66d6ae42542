import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../../../utils/messages/send.ts';
import type { ListState } from '../../../utils/model/list.ts';
import { failureOf } from '../../failure.ts';
import type { Failure } from '../../failure.ts';
import { FailureNotice } from '../../notice.tsx';
import { plainWords } from '../../plain-words.ts';
import { useTexts } from '../../texts-context.ts';
import { useLists } from '../../use-lists.ts';
import { AddList } from './add/add-list.tsx';
import { useSource } from './add/use-source.ts';
import { ListCard } from './card/list-card.tsx';
import { RemovedStrip } from './card/removed-strip.tsx';
import { useRemovals } from './card/use-removals.ts';
import { useListsTexts } from './lists-texts.ts';

/** The ids with one of them moved by `step`. */
function moved(lists: readonly ListState[], id: string, step: 1 | -1): string[] {
  const ids = lists.map((list) => list.info.id);
  const from = ids.indexOf(id);
  const other = ids[from + step];
  if (from < 0 || other === undefined) return ids;
  ids[from] = other;
  ids[from + step] = id;
  return ids;
}

/** Everything about lists: adding one, and each that is there. */
export function ListSection(): JSX.Element {
  const texts = useListsTexts();
  const common = useTexts();
  const { lists, failure, reload } = useLists();
  const source = useSource(reload);
  const removals = useRemovals(reload);
  const [news, setNews] = useState('');
  const [orderFailure, setOrderFailure] = useState<Failure>();

  const move = async (list: ListState, step: 1 | -1): Promise<void> => {
    const ids = moved(lists ?? [], list.info.id, step);
    setOrderFailure(undefined);
    try {
      await send('orderLists', { ids });
      await reload();
      setNews(
        texts.say('order.moved', {
          list: plainWords(list.info.title),
          place: ids.indexOf(list.info.id) + 1,
          n: ids.length,
        }),
      );
    } catch (error) {
      setOrderFailure(failureOf(error));
    }
  };

  const replace = (list: ListState, file: File): void => {
    const { id, title, issuer, tier } = list.info;
    void source.lookAtFile(file, { replaces: { id, title, issuer, tier } });
  };

  const review = ({ address = '' }: ListState): void => void source.look({ kind: 'address', address });

  return (
    <>
      <AddList source={source} lists={lists ?? []} />
      {failure && <FailureNotice failure={failure} />}
      {removals.failure && <FailureNotice failure={removals.failure} />}
      {orderFailure && <FailureNotice failure={orderFailure} />}
      {lists?.length === 0 && <p>{common.say('lists.none-why')}</p>}
      {lists && lists.length > 1 && <p class="quiet">{texts.say('order.why')}</p>}
      <p role="status" class="unseen">
        {news}
      </p>
      {lists?.map((list, place) =>
        removals.pending.has(list.info.id) ? (
          <RemovedStrip
            key={list.info.id}
            title={list.info.title}
            onUndo={() => removals.undo(list.info.id)}
          />
        ) : (
          <ListCard
            key={list.info.id}
            list={list}
            place={place}
            count={lists.length}
            now={Date.now()}
            reload={reload}
            onMove={(step) => void move(list, step)}
            onReplace={(file) => replace(list, file)}
            onReview={() => review(list)}
            onRemove={() => removals.remove(list.info.id)}
            returned={removals.returned === list.info.id}
          />
        ),
      )}
    </>
  );
}
