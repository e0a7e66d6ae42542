/** `xinbiao capture PAGE.html [--url ADDRESS]`: turns a saved page or a skeleton into a pack's example. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { addressInSkeleton } from '../../utils/sites/skeleton/file.ts';
import { InputError } from '../errors.ts';

export function registerCapture(program: Command): void {
  program
    .command('capture')
    .description(
      'turn a saved page, or a skeleton that the popup saved, into an example for its pack: redacted, and with what is read now',
    )
    .argument('<page>', 'the saved page, an HTML file in any encoding')
    .option('--url <address>', 'the address from which the page was saved; a skeleton tells its own')
    .option('--shows <text>', 'what the example shows', 'a captured page')
    .action(capture);
}

async function capture(file: string, { url: given, shows }: { url?: string; shows: string }): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new InputError(`${file}: the file cannot be read.`);
  });
  // a page's parser takes longer to load than all the rest, and other commands need none
  const { exampleOf } = await import('../capture-page.ts');
  const url = given ?? addressInSkeleton(new TextDecoder().decode(bytes.slice(0, 4000)));
  if (url === undefined) {
    throw new InputError(`${file}: the file does not tell its address. Give it with --url https://…`);
  }
  const { example, missed } = exampleOf(bytes, url, shows);
  process.stdout.write(`${JSON.stringify(example, null, 2)}\n`);
  for (const sentence of missed) process.stderr.write(`${sentence}\n`);
}
