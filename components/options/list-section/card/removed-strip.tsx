import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Told } from '../../../told.tsx';
import { plainWords } from '../../../plain-words.ts';
import { useListsTexts } from '../lists-texts.ts';
import { undoLasts } from './use-removals.ts';
import { Concerning } from '../../../concerning.tsx';

/** Stands in place of a list that is being removed, with the way back. */
export function RemovedStrip({ title, onUndo }: { title: string; onUndo: () => void }): JSX.Element {
  const texts = useListsTexts();
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus(), []);
  const words = texts.say('remove.done', { n: undoLasts / 1000 });
  return (
    <div class="card removed" role="group" aria-label={`${plainWords(title)} ${words}`}>
      <p>
        <Told>{title}</Told> <span class="quiet">{words}</span>
      </p>
      <button ref={undo} type="button" class="button" onClick={onUndo}>
        {texts.say('remove.undo')}
        <Concerning>{title}</Concerning>
      </button>
    </div>
  );
}
