import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { send } from '../../utils/messages/send.ts';
import type { ListState } from '../../utils/model/list.ts';
import { failureOf } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { FailureNotice } from '../notice.tsx';
import { AddList } from '../options/list-section/add/add-list.tsx';
import { useSource } from '../options/list-section/add/use-source.ts';
import { Told } from '../told.tsx';
import { useWelcomeTexts } from './use-texts.ts';

/**
 * The second step. The lists are asked for when the step opens and when one was added, and not again and again: a page
 * that is forgotten open must not keep the background awake.
 */
export function ChooseLists(): JSX.Element {
  const texts = useWelcomeTexts();
  const [lists, setLists] = useState<readonly ListState[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const reload = useCallback(async (): Promise<void> => {
    try {
      setLists(await send('lists', {}));
      setFailure(undefined);
    } catch (error) {
      setFailure(failureOf(error));
    }
  }, []);
  useEffect(() => void reload(), [reload]);
  const source = useSource(reload);
  const real = lists.filter((list) => list.trust !== 'demonstration');
  return (
    <>
      <p>{texts.say('lists.why')}</p>
      {real.length > 0 && (
        <div class="have">
          <p>{texts.say('lists.have', { n: real.length })}</p>
          <ul>
            {real.map((list) => (
              <li key={list.info.id}>
                <Told>{list.info.title}</Told>
              </li>
            ))}
          </ul>
        </div>
      )}
      {real.length === 0 && <p class="quiet">{texts.say('lists.demonstration')}</p>}
      {failure && <FailureNotice failure={failure} />}
      <AddList source={source} lists={lists} />
    </>
  );
}
