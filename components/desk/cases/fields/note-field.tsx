import type { JSX } from 'preact';
import { LineField } from './line-field.tsx';

/** As long as the ledger takes a note of a step, a measure, a term or a file (`CaseChange`). */
const longestNote = 1000;

/** What is to be said of a change, in one line. It may stay empty. */
export function NoteField(props: {
  id?: string;
  label: string;
  value: string;
  wide?: boolean;
  onValue: (value: string) => void;
}): JSX.Element {
  return <LineField {...props} maxLength={longestNote} />;
}

/** @returns the note as a change carries it: trimmed, and no key where nothing is said */
export function noted(note: string): { note?: string } {
  const said = note.trim();
  return said === '' ? {} : { note: said };
}
