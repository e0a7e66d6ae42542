/** Cases as a table for spreadsheets. */
import { csvLine } from '../../../csv-line.ts';
import type { CaseStatus } from '../../../model/ledger/events.ts';
import { casesColumns } from '../../../model/ledger/cases-table.ts';
import type { CasesColumn, CasesTableWords } from '../../../model/ledger/cases-table.ts';
import { deadlineOf, statusOf } from './deadline.ts';
import { titleOf } from './case-view.ts';
import type { CaseState } from './fold.ts';

const several = '；';

const valueOf: Record<CasesColumn, (state: CaseState, words: CasesTableWords) => string> = {
  id: ({ id }) => id,
  title: titleOf,
  subjects: ({ subjects }) => Array.from(subjects.values(), ({ name }) => name).join(several),
  codes: ({ subjects }) =>
    Array.from(subjects.values(), ({ codes }) => codes ?? [])
      .flat()
      .join(several),
  shops: ({ shops }) =>
    Array.from(shops.values(), ({ site, name, shopId, sellerId, host, url }) =>
      [site, name ?? shopId ?? sellerId ?? host ?? url ?? ''].join(' ').trim(),
    ).join(several),
  area: ({ area }) => area ?? '',
  status: (state, { statuses }) => statuses[statusOf(state)],
  opened: ({ opened }) => opened ?? '',
  notice: (state) => dayOf(state, 'notice'),
  commitment: (state) => dayOf(state, 'commitment'),
  due: (state) => deadlineOf(state)?.due ?? '',
  rectified: (state) => dayOf(state, 'rectified'),
  closed: (state) => dayOf(state, 'closed'),
  measures: ({ measures }) =>
    Array.from(measures.values(), ({ number, platform }) => `${number} ${platform}`).join(several),
  tags: ({ tags }) => [...tags.keys()].join(several),
  assignees: ({ assignees }) => [...assignees.keys()].join(several),
  changed: ({ last }) => last?.at ?? '',
};

/** The last day of a step. */
function dayOf({ steps }: CaseState, wanted: CaseStatus): string {
  return steps.findLast(({ status }) => status === wanted)?.on ?? '';
}

/** @yields the table's lines, a byte order mark first: by it spreadsheets know UTF-8 */
export function* casesTable(states: Iterable<CaseState>, words: CasesTableWords): Generator<string> {
  yield `\uFEFF${csvLine(casesColumns.map((column) => words.columns[column]))}`;
  for (const state of states) yield csvLine(casesColumns.map((column) => valueOf[column](state, words)));
}
