/** What `npm run accuracy` measures: every set, and the figures that have a bar. */
import { readFile } from 'node:fs/promises';
import { entryKeys } from '../../utils/identity/keys.ts';
import { foldName } from '../../utils/identity/names.ts';
import type { Day, Entry } from '../../utils/model/entry.ts';
import type { ListContext } from '../../utils/model/list.ts';
import type { EntryReader } from '../../utils/model/reader.ts';
import { MemoryStore } from '../../utils/store/memory.ts';
import { listedDomains, lookAlikeDomains } from './domains.ts';
import { hasLegalForm } from './expectations.ts';
import { atLeastShare, atMost, informing, noneWrong } from './figure.ts';
import type { Figure } from './figure.ts';
import {
  doubtfulUsccs,
  losslessNames,
  losslessUsccs,
  lossyNames,
  maskedUsccs,
  namesAsListed,
  namesWithCodes,
  poorUsccs,
} from './generated.ts';
import type { Sets } from './generated.ts';
import { madeUpDay, madeUpEntries, madeUpList, madeUpLookAlikes } from './made-up.ts';
import { companiesOf, csvRows, loadCompanyLists, loadDomainLists, sharedFiles } from './shared-sets.ts';
import type { LoadedSet } from './shared-sets.ts';
import { addToTally, emptyTally } from './tally.ts';
import type { Case, Tally } from './tally.ts';
import { tradeNameFigures } from './trade-names.ts';

export interface Measured {
  tallies: Tally[];
  figures: Figure[];
}

/** A month after the list of 2017 was published. */
const dayOf2017: Day = '2017-12-01';
const listedIn2017: ReadonlySet<string> = new Set([
  '成都铁公鸡电子商务有限公司',
  '丹阳市天虎电子商务有限公司',
  '义乌市盈亚电子商务有限公司',
]);
const mostPossible = 5000;

type Tell = (what: string) => void;

const storeOf = (list: ListContext, entries: readonly Entry[]): EntryReader =>
  new MemoryStore(
    entries.map((entry) => ({ list, entry })),
    entryKeys,
  );

/** Collects rows, and the figures that they must reach. */
class Report implements Measured {
  readonly tallies: Tally[] = [];
  readonly figures: Figure[] = [];
  readonly #tell: Tell;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  async add(
    set: string,
    cases: Iterable<Case> | AsyncIterable<Case>,
    reader: EntryReader,
    day: Day,
  ): Promise<Tally> {
    this.#tell(set);
    const row = emptyTally(set);
    await addToTally(row, cases, reader, day);
    this.#keep(row);
    return row;
  }

  /** As `add`, each case against a list of its own. */
  async addEach(set: string, pairs: Iterable<{ one: Case; listed: Entry }>): Promise<void> {
    this.#tell(set);
    const row = emptyTally(set);
    for (const { one, listed } of pairs) {
      await addToTally(row, [one], storeOf(madeUpList, [listed]), madeUpDay);
    }
    this.#keep(row);
  }

  #keep(row: Tally): void {
    if (row.cases === 0) return;
    this.tallies.push(row);
    this.figures.push(noneWrong(row));
  }

  /** Adds a row for each kind; of lossy kinds the right entry must be found in most cases, taken together. */
  async addSets(
    title: string,
    sets: Sets,
    reader: EntryReader,
    day: Day,
    mustBeFound: boolean,
  ): Promise<void> {
    let [found, made] = [0, 0];
    for (const [kind, cases] of sets) {
      const row = await this.add(`${title}, ${kind}`, cases, reader, day);
      found += row.firstThree;
      made += row.made;
    }
    if (!mustBeFound || made === 0) return;
    const name = `${title}, all together: right entry among the first three`;
    this.figures.push(atLeastShare(name, found, made, 0.95, 'cases'));
  }

  /** Names and codes of a list's entries as they stand, and every variant of them. */
  async addVariants({ title, list, entries, day }: LoadedSet): Promise<void> {
    const reader = storeOf(list, entries);
    await this.add(`${title}: names as listed`, namesAsListed(entries), reader, day);
    await this.add(`${title}: name and code together`, namesWithCodes(entries), reader, day);
    await this.addSets(`${title}: names`, losslessNames(entries), reader, day, false);
    await this.addSets(`${title}: lossy names`, lossyNames(entries), reader, day, true);
    await this.addSets(`${title}: codes`, losslessUsccs(entries), reader, day, false);
    await this.addSets(`${title}: doubtful codes`, doubtfulUsccs(entries), reader, day, true);
    await this.addSets(`${title}: codes`, maskedUsccs(entries), reader, day, false);
    await this.addSets(`${title}: codes`, poorUsccs(entries), reader, day, false);
  }
}

/** What can be measured without `../shared`: variants of made-up names. */
export async function measureMadeUp(tell: Tell): Promise<Measured> {
  const report = new Report(tell);
  const entries = madeUpEntries();
  await report.addVariants({ title: 'made-up list', list: madeUpList, entries, day: madeUpDay });
  const lookAlikes = madeUpLookAlikes.map((name): Case => ({ name, expected: 'not marked' }));
  await report.add('made-up look-alikes', lookAlikes, storeOf(madeUpList, entries), madeUpDay);
  return report;
}

/** What can be measured by itself, in the order of the table. */
export const parts = ['real-names', 'pairs', 'innocents', 'variants', 'domains', 'trade-names'] as const;
export type Part = (typeof parts)[number];

/** Everything, or one part of it, over the real names and lists of `../shared`. */
export async function measureShared(tell: Tell, only?: Part): Promise<Measured> {
  const report = new Report(tell);
  const has = (part: Part): boolean => only === undefined || only === part;
  const lists = has('real-names') || has('innocents') || has('variants') ? await loadCompanyLists() : [];
  const [ecommerce] = lists;
  if (ecommerce && has('real-names')) await addRealNames(report, ecommerce);
  if (has('pairs')) await addPairs(report);
  if (has('innocents')) await addInnocents(report, lists);
  if (has('variants')) for (const list of lists) await report.addVariants(list);
  if (has('domains')) await addDomains(report);
  if (has('trade-names')) report.figures.push(...(await tradeNameFigures(sharedFiles.tradeNames)));
  return report;
}

async function addRealNames(report: Report, { list, entries }: LoadedSet): Promise<void> {
  const reader = storeOf(list, entries);
  const sets = [
    ['1,000,000 real enterprises', sharedFiles.enterprises, mostPossible],
    ['4,269 look-alikes', sharedFiles.lookAlikes, undefined],
  ] as const;
  for (const [title, file, most] of sets) {
    for (const withCode of [false, true]) {
      const set = `${title}, by name${withCode ? ' and code' : ''}`;
      const row = await report.add(set, realCases(file, withCode), reader, dayOf2017);
      report.figures.push(informing(`${set}: marked`, row.marked, row.cases, 'names'));
      if (most !== undefined) {
        report.figures.push(atMost(`${set}: possible`, row.possible, most, 'names', row.cases));
      }
    }
  }
}

async function* realCases(file: string, withCode: boolean): AsyncGenerator<Case> {
  for await (const { name, uscc } of companiesOf(file)) {
    const expected = listedIn2017.has(name) ? 'marked' : 'not marked';
    yield withCode ? { name, code: uscc, expected } : { name, expected };
  }
}

/** Either name of a labelled pair against a list of the other. Equal foldings are the same name, nothing else is. */
async function addPairs(report: Report): Promise<void> {
  const rows = csvRows(await readFile(sharedFiles.pairs, 'utf8'));
  const negative = rows.filter(([, , same]) => same === '0');
  const positive = rows.filter(([, , same]) => same === '1');
  for (const [set, pairs] of [
    [`${negative.length} pairs that are different`, negative],
    [`${positive.length} pairs labelled the same (short forms, branches)`, positive],
  ] as const) {
    const both = pairs.flatMap(([a = '', b = '']) => [pairOf(a, b), pairOf(b, a)]);
    await report.addEach(set, both);
  }
}

function pairOf(listedName: string, asked: string): { one: Case; listed: Entry } {
  const listed = madeUpEntryOf(listedName);
  const isSame = foldName(listedName) === foldName(asked) && hasLegalForm(asked);
  return { one: { name: asked, expected: isSame ? 'marked' : 'not marked', entryId: listed.id }, listed };
}

function madeUpEntryOf(name: string): Entry {
  return {
    id: 'pair',
    subject: { kind: 'company', name },
    tier: 'blacklist',
    causes: [{ code: 'fake-orders', wording: '刷单炒信' }],
    basisKind: 'administrative',
    listedOn: '2026-06-01',
  };
}

async function addInnocents(report: Report, lists: readonly LoadedSet[]): Promise<void> {
  const rows = csvRows(await readFile(sharedFiles.shopOperators, 'utf8'));
  const cases = rows.map(([, host = '', name = '', code = '']): Case => ({
    url: `https://${host}/`,
    name,
    code,
    expected: 'not marked',
  }));
  const all = lists.flatMap(({ list, entries }) => entries.map((entry) => ({ list, entry })));
  const set = `${rows.length} shops of innocent traders, against all lists`;
  await report.add(set, cases, new MemoryStore(all, entryKeys), dayOf2017);
}

async function addDomains(report: Report): Promise<void> {
  for (const { title, list, entries, day } of await loadDomainLists()) {
    const reader = storeOf(list, entries);
    await report.add(`${title}: domains`, listedDomains(entries), reader, day);
    await report.addSets(`${title}: domains`, lookAlikeDomains(entries), reader, day, false);
  }
}
