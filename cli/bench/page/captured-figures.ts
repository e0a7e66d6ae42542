/** What marks cost pages that were saved from live sites: their longest task, and how far they push a page about. */
import { join } from 'node:path';
import { everyThird, entriesFor, sightingsOf } from '../../every-third.ts';
import { readExpectedPages } from '../../expected-pages.ts';
import { root } from '../../setup/root.mjs';
import type { Figure } from '../store/figures.ts';
import type { PageBrowser } from './browser.ts';
import { serveCapturedList } from './captured-list.ts';
import { captures } from './captures.ts';
import type { Capture } from './captures.ts';
import { figure, shiftFigures } from './figures.ts';
import type { ShiftedPage } from './figures.ts';
import { shiftFromMarks } from './shift.ts';
import { traceLoad } from './trace.ts';
import type { Stretches } from './trace.ts';
import type { BenchWeb } from './web.ts';

const expected = join(root, 'tests', 'captures', 'expected');

/** No task of ours may take longer on any of them. */
const mostMs = 50;

/** @param tell told of each page @returns nothing where there are no captured pages */
export async function measureCaptures(
  ours: PageBrowser,
  web: BenchWeb,
  tell: (what: string) => void,
): Promise<Figure[]> {
  const all = captures();
  if (all.length === 0) {
    tell('../shared is absent: the captured pages are not measured');
    return [];
  }
  for (const { address, html } of all) web.pages.set(address, { body: html, scripts: false });
  return [await longestTask(ours, all, tell), ...shiftFigures(await shifts(ours, all, tell))];
}

async function stretchesIn(ours: PageBrowser, address: string): Promise<Stretches> {
  const page = await ours.open();
  const stretches = await traceLoad(page, address, 700);
  await page.close();
  return stretches;
}

async function longestTask(
  ours: PageBrowser,
  all: readonly Capture[],
  tell: (what: string) => void,
): Promise<Figure> {
  let longest = { ms: 0, file: '' };
  for (const { file, address } of all) {
    const loads: [Stretches, ...Stretches[]] = [await stretchesIn(ours, address)];
    // once in some hundred loads something else of the machine's is counted in: the median of three, then
    while (loads.length < 3 && loads.some(({ longest: ms }) => ms > mostMs)) {
      loads.push(await stretchesIn(ours, address));
    }
    const stretches = loads.toSorted((a, b) => a.longest - b.longest)[loads.length >> 1] ?? loads[0];
    tell(`  ${file}: ${stretches.longest.toFixed(1)} ms at a stretch, ${stretches.all.toFixed(1)} ms in all`);
    if (stretches.longest > longest.ms) longest = { ms: stretches.longest, file };
  }
  const name = `longest task of ours on ${all.length} captured pages (${longest.file})`;
  return figure(name, 0, longest.ms, 'ms', undefined, { atMost: mostMs, of: 'value' });
}

/** Every page on which a mark can stand, with every third of its shops listed. */
async function shifts(
  ours: PageBrowser,
  all: readonly Capture[],
  tell: (what: string) => void,
): Promise<ShiftedPage[]> {
  const list = await serveCapturedList();
  const today = new Date().toISOString().slice(0, 10);
  const shifted: ShiftedPage[] = [];
  try {
    await ours.ask('subscribe', { address: list.address });
    for (const page of readExpectedPages(expected)) {
      const third = everyThird(page);
      const marks = sightingsOf(page, third).filter(Boolean).length;
      const address = all.find(({ file }) => file === page.file)?.address;
      if (address === undefined || page.kind === null || page.inData || marks === 0) continue;
      await list.publish([]);
      await ours.ask('sync', {});
      const publish = (): Promise<void> => list.publish(entriesFor(page, third, today));
      const value = await shiftFromMarks(ours, address, publish, marks);
      tell(`  ${page.file}: ${marks} marks shift it by ${value.toFixed(4)}`);
      shifted.push({ file: page.file, value });
    }
  } finally {
    list.close();
  }
  return shifted;
}
