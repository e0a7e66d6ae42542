import type { JSX } from 'preact';
import type { ShownLevel } from '../utils/mark/shown.ts';
import type { MarkWords } from '../utils/mark/words.ts';
import { SignMark } from './sign-mark.tsx';

/** A mark of nobody, to show what marks look like. */
export function SampleMark(props: {
  level: ShownLevel;
  weight?: MarkWords['weight'];
  word: string;
  plate?: { kind: MarkWords['plates'][number]['kind']; text: string };
}): JSX.Element {
  const { level, weight = 'outlined', word, plate } = props;
  const plates = plate ? [{ ...plate, fixed: true }] : [];
  return <SignMark words={{ level, weight, word, plates, name: '' }} />;
}
