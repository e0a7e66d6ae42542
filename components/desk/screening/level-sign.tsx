import type { JSX } from 'preact';
import { markWords } from '../../../utils/mark/words.ts';
import { shownFindings } from '../../../utils/mark/shown.ts';
import { levelWord } from '../../../utils/i18n/screening/evidence-words.ts';
import type { Finding, Level } from '../../../utils/model/verdict.ts';
import { SignMark } from '../../sign-mark.tsx';
import { useMarkTexts } from '../../texts-context.ts';
import { useScreeningTexts } from './use-texts.ts';

/** What a shopper would see of a finding; where that is nothing, the word for it. */
export function FindingSign({ finding }: { finding: Finding }): JSX.Element {
  const texts = useScreeningTexts();
  const marks = useMarkTexts();
  const { level, state } = finding;
  const [shown] = shownFindings({ level, state, findings: [finding] });
  if (shown) return <SignMark words={markWords(marks, [shown])} />;
  return <span class={level === 'possible' ? 'tag strong' : 'tag'}>{levelWord(texts, finding)}</span>;
}

/** The same of a line, by its strongest finding. */
export function LineSign({ level, first }: { level: Level; first: Finding | undefined }): JSX.Element {
  const texts = useScreeningTexts();
  if (first && (level !== 'none' || first.state === 'past-retention')) return <FindingSign finding={first} />;
  return <span class="tag">{texts.say(`level.${level}`)}</span>;
}
