import type { JSX } from 'preact';
import { plainWords } from './plain-words.ts';
import { useTexts } from './texts-context.ts';

/**
 * What a button or link concerns, where only its place shows it: said behind its words and not shown, so that its name
 * begins with what is written on it and can be spoken as it is read (WCAG 2.5.3).
 */
export function Concerning({ children }: { children: string }): JSX.Element {
  return <span class="unseen">{useTexts().say('app.concerning', { what: plainWords(children) })}</span>;
}
