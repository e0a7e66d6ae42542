import type { JSX } from 'preact';
import { AreaChoices } from './area-choices.tsx';
import { useCasesTexts } from '../use-texts.ts';
import { LineField } from './line-field.tsx';

/** Where a case belongs: a province of the suggestions, or a smaller place behind one. */
export function AreaField(props: {
  id: string;
  value: string;
  placeholder?: string;
  onValue: (area: string) => void;
}): JSX.Element {
  const texts = useCasesTexts();
  const choices = `${props.id}s`;
  return (
    <LineField {...props} label={texts.say('bulk.area')} maxLength={100} list={choices}>
      <AreaChoices id={choices} />
    </LineField>
  );
}
