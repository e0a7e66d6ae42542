import type { JSX } from 'preact';
import { dot } from '../../utils/i18n/dot.ts';
import { boughtTexts } from '../../utils/i18n/bought/texts.ts';
import { writeDay } from '../../utils/i18n/dates.ts';
import { shownFindings } from '../../utils/mark/shown.ts';
import { wordsOf } from '../../utils/mark/says.ts';
import { markWords } from '../../utils/mark/words.ts';
import type { MarkWords } from '../../utils/mark/words.ts';
import type { MarkTexts } from '../../utils/i18n/marks/texts.ts';
import type { BoughtNotice } from '../../utils/model/bought.ts';
import { plainWords } from '../plain-words.ts';
import { SignMark } from '../sign-mark.tsx';
import { useMarkTexts, useTexts } from '../texts-context.ts';

/** What the mark of it says on a shopping page. */
function noticeWords(texts: MarkTexts, says: BoughtNotice['says']): MarkWords | undefined {
  if ('corrected' in says) return wordsOf(texts, says);
  const { finding } = says;
  const [shown] = shownFindings({ level: finding.level, state: finding.state, findings: [finding] });
  return shown && markWords(texts, [shown]);
}

/** Which shop, with the mark that it has on shopping pages, and who lists it. */
export function NoticeHead({ notice }: { notice: BoughtNotice }): JSX.Element {
  const texts = useTexts();
  const words = noticeWords(useMarkTexts(), notice.says);
  const { says, label, site, on } = notice;
  const { list, issuer } =
    'corrected' in says
      ? says.corrected
      : { list: says.finding.list.info.title, issuer: says.finding.list.info.issuer };
  return (
    <div class="notice-head">
      <p>
        <bdi class="shop-name">{plainWords(label) || texts.say('shop.unnamed')}</bdi>{' '}
        <span class="tag">{texts.say(`site.${site}`)}</span>
      </p>
      {words && <SignMark words={words} />}
      <p class="quiet">
        {texts.say('shop.source', { list: plainWords(list), issuer: plainWords(issuer) })}
        {dot}
        {boughtTexts(texts.language).say('notice.on', { date: writeDay(texts.language, on) })}
      </p>
    </div>
  );
}
