import type { JSX } from 'preact';
import { dot } from '../utils/i18n/dot.ts';
import { plainWords } from './plain-words.ts';

/** Words of others, set apart from ours: whatever is in them stays text, and its direction stays its own. */
export function Told({ children }: { children: string }): JSX.Element {
  // plain words have ordinary spaces only
  return <bdi class="told">{plainWords(children).replaceAll(' · ', dot)}</bdi>;
}
