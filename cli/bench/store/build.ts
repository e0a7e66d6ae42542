/** The extension as it is shipped, with one page more that measures, and leave to fetch from loopback. */
import { join } from 'node:path';
import { build } from 'wxt';
import { root } from '../../setup/root.mjs';

/** @returns the folder of the built extension */
export async function buildWithBench(browser: 'chrome' | 'firefox'): Promise<string> {
  const outBaseDir = join('.output', 'bench', 'extension');
  await build({
    root,
    browser,
    manifestVersion: 3,
    outDir: outBaseDir,
    logger: {
      debug: silent,
      log: silent,
      info: silent,
      success: silent,
      warn,
      error: warn,
      fatal: warn,
      level: 0,
    },
    hooks: {
      'entrypoints:found': (_wxt, infos) => {
        infos.push({
          name: 'bench',
          type: 'unlisted-page',
          inputPath: join(root, 'cli', 'bench', 'store', 'page', 'index.html'),
        });
      },
      'build:manifestGenerated': (_wxt, manifest) => {
        manifest.host_permissions = [...(manifest.host_permissions ?? []), 'http://127.0.0.1/*'];
      },
    },
  });
  return join(root, outBaseDir, `${browser}-mv3`);
}

function silent(): void {
  // A build that goes well has nothing to say.
}

function warn(...words: unknown[]): void {
  process.stderr.write(`${words.map(String).join(' ')}\n`);
}
