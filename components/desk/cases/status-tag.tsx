import type { JSX } from 'preact';
import type { CaseStatus } from '../../../utils/model/ledger/events.ts';
import { useCasesTexts } from './use-texts.ts';

/** Where a case stands, by its word; the colour only repeats it. */
export function StatusTag({ status }: { status: CaseStatus }): JSX.Element {
  return <span class={`tag case-status status-${status}`}>{useCasesTexts().say(`status.${status}`)}</span>;
}
