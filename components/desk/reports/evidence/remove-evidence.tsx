import type { JSX } from 'preact';
import { AskFirst } from '../../../ask-first.tsx';
import { useReportTexts } from '../use-texts.ts';

/** Takes a piece of evidence out of a draft, once the person said so twice. @param props.name the piece's */
export function RemoveEvidence(props: { name: string; onRemove: () => void }): JSX.Element {
  const texts = useReportTexts();
  return (
    <AskFirst
      class="button small danger"
      label={texts.say('evidence.remove')}
      concerning={props.name}
      question={texts.say('evidence.remove-ask')}
      yes={texts.say('evidence.remove')}
      no={texts.say('draft.keep')}
      onYes={props.onRemove}
    />
  );
}
