import type { JSX } from 'preact';
import { markWords } from '../../../utils/mark/words.ts';
import { shownFindings } from '../../../utils/mark/shown.ts';
import type { Finding, Level } from '../../../utils/model/verdict.ts';
import { SignMark } from '../../sign-mark.tsx';
import { useMarkTexts } from '../../texts-context.ts';
import { useScreeningTexts } from './use-texts.ts';

/** What a shopper would see of a finding; where that is nothing, the word for it. */
export function LevelSign({ level, first }: { level: Level; first: Finding | undefined }): JSX.Element {
  const texts = useScreeningTexts();
  const marks = useMarkTexts();
  const [shown] = first ? shownFindings({ level, state: first.state, findings: [first] }) : [];
  if (shown) return <SignMark words={markWords(marks, [shown])} />;
  return <span class={level === 'possible' ? 'tag strong' : 'tag'}>{texts.say(`level.${level}`)}</span>;
}
