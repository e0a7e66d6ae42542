import type { JSX } from 'preact';
import { dot } from '../../utils/i18n/dot.ts';
import { writeInstant, writeInstantDay } from '../../utils/i18n/dates.ts';
import type { PageTexts } from '../../utils/i18n/pages/texts.ts';
import type { ListState } from '../../utils/model/list.ts';
import { isStale } from '../list-age.ts';
import { FailureNotice } from '../notice.tsx';
import { plainWords } from '../plain-words.ts';
import { useMarkTexts, useTexts } from '../texts-context.ts';
import { Told } from '../told.tsx';

/** When the list was last looked at; the packaged demonstration is never. */
function checkedWords(texts: PageTexts, list: ListState): string {
  if (list.trust === 'demonstration') return texts.say('lists.packaged');
  if (list.checkedAt === undefined) return texts.say('lists.never-checked');
  return texts.say('lists.checked', { when: writeInstant(texts.language, plainWords(list.checkedAt)) });
}

/** A list in the popup: its name, its standing, and what is wrong with it. */
export function ListLine({ list, now }: { list: ListState; now: number }): JSX.Element {
  const texts = useTexts();
  const marks = useMarkTexts();
  const stale = list.enabled && isStale(list, now);
  return (
    <li class={list.enabled ? 'list' : 'list off'}>
      <h3>
        <Told>{list.info.title}</Told>
        {!list.enabled && <span class="tag">{texts.say('lists.off')}</span>}
        {stale && <span class="tag warn">{texts.say('lists.stale')}</span>}
      </h3>
      <p class="quiet">
        {marks.say(`trust.${list.trust}`)}
        {dot}
        {marks.say(`tier.${list.info.tier}`)}
        {dot}
        {texts.say('lists.entries', { n: list.entries })}
        {dot}
        {checkedWords(texts, list)}
      </p>
      {stale && (
        <p class="remark warn">
          {texts.say('lists.stale-why', { date: writeInstantDay(texts.language, plainWords(list.expires)) })}
        </p>
      )}
      {list.error && (
        <FailureNotice failure={{ code: list.error.code }}>
          {list.error.code !== 'rebuild-needed' && <p>{texts.say('lists.kept')}</p>}
        </FailureNotice>
      )}
    </li>
  );
}
