import type { JSX } from 'preact';
import { plainWords } from './plain-words.ts';

/** Words of others, set apart from ours: whatever is in them stays text, and its direction stays its own. */
export function Told({ children }: { children: string }): JSX.Element {
  return <bdi class="told">{plainWords(children)}</bdi>;
}
