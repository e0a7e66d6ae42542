import type { JSX } from 'preact';
import { writeDay } from '../../utils/i18n/dates.ts';
import { markWords } from '../../utils/mark/words.ts';
import type { LookedUpEntry } from '../../utils/model/lookup.ts';
import { plainWords } from '../plain-words.ts';
import { SignMark } from '../sign-mark.tsx';
import { useMarkTexts } from '../texts-context.ts';
import { Told } from '../told.tsx';
import { entryHash } from './address.ts';
import { SubjectName } from './subject-name.tsx';
import { useLookupTexts } from './use-texts.ts';

/** One entry among those found: who, what a mark of it says, for what, since when, in which list. */
export function ResultRow({ found }: { found: LookedUpEntry }): JSX.Element {
  const texts = useLookupTexts();
  const marks = useMarkTexts();
  const { entry, list, state } = found;
  const { subject, causes, listedOn } = entry;
  const code = subject.kind === 'sole-trader' ? undefined : (subject.uscc ?? subject.registrationNumber);
  return (
    <li>
      <a data-row class="result" href={entryHash({ list: list.info.id, id: entry.id })}>
        <span class="result-name">
          <SubjectName subject={subject} hidden={texts.say('row.hidden-name')} />
        </span>
        <SignMark words={markWords(marks, [found])} />
        <span class="result-facts">
          {code !== undefined && <code>{plainWords(code)}</code>}
          {causes.length > 0 && (
            <Told>{causes.map(({ wording }) => wording).join(marks.say('join.semicolon'))}</Told>
          )}
          {listedOn !== undefined && (
            <span>{texts.say('row.listed-on', { date: writeDay(texts.language, listedOn) })}</span>
          )}
          {state === 'past-retention' && <span>{texts.say('state.past-retention')}</span>}
          <Told>{list.info.title}</Told>
        </span>
      </a>
    </li>
  );
}
