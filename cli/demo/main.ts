/**
 * The demonstration, after `npm start` has set everything up: builds the extension, serves the market, and shows it in
 * Chromium until the window is closed; without a display, or with --headless, takes pictures instead.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from '../setup/browser.mjs';
import { runQuietly } from '../setup/command.mjs';
import { fail, note, SetupError, step } from '../setup/console.mjs';
import { root } from '../setup/root.mjs';
import { startBrowser } from './browser.ts';
import type { DemoBrowser } from './browser.ts';
import { startMarket } from './market/server.ts';
import type { Market } from './market/server.ts';
import { tableOf } from './table.ts';
import { takeTour } from './tour.ts';

function readArguments(): { headless: boolean } {
  try {
    const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });
    return values;
  } catch (error) {
    throw new SetupError(
      error instanceof Error ? error.message : String(error),
      'npm start, or npm start -- --headless',
    );
  }
}

/** On Linux a window needs a display server; other systems have one. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

/** Pictures and a table. */
async function showWithoutDisplay(browser: DemoBrowser, market: Market): Promise<void> {
  step('Tour of the market');
  const { marks, pictures, failures } = await takeTour(browser, market, join(root, '.output', 'demo'));
  process.stdout.write(`${tableOf(marks, process.stdout.columns || 150)}\n`);
  if (failures.length > 0) {
    throw new SetupError(
      `The tour did not see what it should:\n    ${failures.join('\n    ')}`,
      'look at the pictures in .output/demo/, and run "npm test" to see which part is broken',
    );
  }
  step(`Done: ${marks.length} marks told apart, ${pictures.length} pictures in .output/demo/`);
}

/** A window, until the person closes it. */
async function showInWindow(browser: DemoBrowser, market: Market): Promise<void> {
  await browser.page.goto(`${market.market}/search`);
  step('Open');
  note(`market: ${market.market}/search`);
  note(`search engine: ${market.engine}/s`);
  note('Close the window, or press Ctrl+C here, to end.');
  await new Promise<void>((ended) => {
    browser.context.once('close', () => ended());
    process.once('SIGINT', () => ended());
    process.once('SIGTERM', () => ended());
  });
}

try {
  const headless = readArguments().headless || !hasDisplay();
  const executablePath = (await findChromium())?.path;
  if (executablePath === undefined)
    throw new SetupError('No Chromium was found.', 'run "npm start", which installs one');
  step('Building the extension');
  await runQuietly({
    log: 'build',
    command: 'wxt',
    args: ['build'],
    advice: 'read the message above; "npm run check" may say more',
  });
  const market = await startMarket();
  step(`Market on ${market.market}`);
  const browser = await startBrowser({
    executablePath,
    extension: join(root, '.output', 'chrome-mv3'),
    headless,
  });
  try {
    await (headless ? showWithoutDisplay : showInWindow)(browser, market);
  } finally {
    await browser.close();
    await market.close();
  }
} catch (error) {
  fail(error);
}
