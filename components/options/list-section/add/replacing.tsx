import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ListState } from '../../../../utils/model/list.ts';
import type { SourceChoices } from '../../../../utils/model/source.ts';
import { Notice } from '../../../notice.tsx';
import { plainWords } from '../../../plain-words.ts';
import { useAddingTexts } from '../lists-texts.ts';

/** An id that no list has yet. */
function freeId(id: string, lists: readonly ListState[]): string {
  const taken = new Set(lists.map((list) => list.info.id));
  const stem = id.slice(0, 90);
  for (let number = 2; ; number++) {
    const candidate = `${stem}-${String(number)}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * What happens to the list that is there: its entries are replaced, or a new list is made beside it.
 * @param props.held the id of the list that is there
 */
export function Replacing(props: {
  held: string;
  choices: SourceChoices;
  vanished: number;
  lists: readonly ListState[];
  onId: (id: string) => void;
}): JSX.Element {
  const texts = useAddingTexts();
  const { held, lists, choices, vanished } = props;
  const name = useId();
  const list = lists.find(({ info }) => info.id === held);
  const replaces = choices.id === held;
  const known = list?.entries ?? 0;
  const choice = (value: boolean, words: string): JSX.Element => (
    <label class="choice">
      <input
        type="radio"
        name={name}
        checked={replaces === value}
        onChange={() => props.onId(value ? held : freeId(held, lists))}
      />
      <span>{words}</span>
    </label>
  );
  return (
    <fieldset class="questions">
      <legend>{texts.say('look.known')}</legend>
      {choice(true, texts.say('replace.yes', { list: plainWords(list?.info.title ?? held) }))}
      {choice(false, texts.say('replace.no'))}
      {replaces && vanished > 0 && (
        <Notice
          kind={vanished * 10 >= known ? 'warn' : 'plain'}
          title={texts.say('replace.vanished', { n: vanished, known })}
        >
          <p>{texts.say(vanished * 10 >= known ? 'replace.much' : 'replace.some')}</p>
        </Notice>
      )}
    </fieldset>
  );
}
