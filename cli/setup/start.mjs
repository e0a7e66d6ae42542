/** `npm start`: from a fresh clone to a demonstration market with marks on it. Runs on Node 20, before any package exists. */
import { ensureChromium } from './browser.mjs';
import { run } from './command.mjs';
import { fail, step } from './console.mjs';
import { ensureChineseFonts } from './fonts.mjs';
import { modernNode } from './node.mjs';
import { ensurePackages } from './packages.mjs';

try {
  await ensurePackages();
  const env = modernNode();
  const browser = await ensureChromium(env);
  await ensureChineseFonts();
  step('Demonstration');
  process.on('SIGINT', () => undefined); // Ctrl+C ends the demonstration, which ends this
  process.exitCode = await run('node', ['cli/demo/main.ts', ...process.argv.slice(2)], {
    ...env,
    CHROME_PATH: browser.path,
  });
} catch (error) {
  fail(error);
}
