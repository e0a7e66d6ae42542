/** A folded case as it is shown: whole, or as a row of a table. */
import type { Day } from '../../../model/entry.ts';
import type { CaseRow } from '../../../model/ledger/case-query.ts';
import type { Given, LedgerCase } from '../../../model/ledger/case.ts';
import { daysLeft, deadlineOf, isLate, statusOf } from './deadline.ts';
import type { CaseState, GivenNames } from './fold.ts';

/** A case whose opening is missing (a damaged ledger) goes by its id. */
export const titleOf = ({ title, id }: CaseState): string => title ?? id;

const dayOf = ({ opened, last }: CaseState): Day => opened ?? last?.at.slice(0, 10) ?? '';

/** What a case and its row tell alike. */
function headOf(state: CaseState): Pick<CaseRow, 'id' | 'title' | 'opened' | 'area' | 'status' | 'changed'> {
  return {
    id: state.id,
    title: titleOf(state),
    opened: dayOf(state),
    ...(state.area && { area: state.area }),
    status: statusOf(state),
    changed: state.last?.at ?? '',
  };
}

/** @param today the legal day by which its term is judged, as below */
export function wholeCase(state: CaseState, today: Day): LedgerCase {
  const deadline = deadlineOf(state);
  return {
    ...headOf(state),
    ...(deadline && { deadline }),
    late: isLate(state, deadline, today),
    subjects: [...state.subjects.values()],
    shops: [...state.shops.values()],
    entries: [...state.entries.values()],
    reports: Array.from(state.reports, ([report, title]) => ({ report, title })),
    steps: state.steps,
    measures: [...state.measures.values()].map(({ number, platform, steps }) => ({
      number,
      platform,
      step: steps.at(-1)?.step ?? 'asked',
      steps,
    })),
    notes: state.notes,
    evidence: [...state.evidence.values()],
    tags: givenNames(state.tags),
    assignees: givenNames(state.assignees),
    events: state.events,
  };
}

const givenNames = (names: GivenNames): Given[] =>
  Array.from(names, ([name, given]) => ({ name, given: [...given] }));

/** A case as lists and the board show it. */
export function rowOf(state: CaseState, today: Day): CaseRow {
  const deadline = deadlineOf(state);
  const entries = [...state.entries.values()];
  return {
    ...headOf(state),
    ...(deadline && { due: deadline.due, daysLeft: daysLeft(deadline, today) }),
    late: isLate(state, deadline, today),
    tags: [...state.tags.keys()],
    assignees: [...state.assignees.keys()],
    shops: state.shops.size,
    entries: entries.length,
    removed: entries.filter(({ state: listed }) => listed.removed !== undefined).length,
  };
}
