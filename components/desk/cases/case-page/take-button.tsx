import type { JSX } from 'preact';
import { Concerning } from '../../../concerning.tsx';
import { useCasesTexts } from '../use-texts.ts';

/** Takes something away again that stands beside it. The history keeps that it was there. */
export function TakeButton(props: { what: string; busy: boolean; onTake: () => void }): JSX.Element {
  const texts = useCasesTexts();
  return (
    <button type="button" class="take no-print" disabled={props.busy} onClick={props.onTake}>
      <span aria-hidden="true">×</span>
      <span class="unseen">{texts.say('label.take')}</span>
      <Concerning>{props.what}</Concerning>
    </button>
  );
}
