/** `xinbiao pack SITE`: a shipped pack as JSON, to be mended and loaded in the options. */
import type { Command } from 'commander';
import { InputError } from '../errors.ts';

export function registerPack(program: Command): void {
  program
    .command('pack')
    .description('print the shipped pack of a site as JSON, as the options load one from a file')
    .argument('<site>', 'the site, as docs/sites.md names it')
    .action(pack);
}

async function pack(site: string): Promise<void> {
  const { packs } = await import('../../utils/sites/packs.ts');
  const shipped = packs.find((one) => one.site === site);
  if (!shipped)
    throw new InputError(`${site}: no pack is for a site of this name. docs/sites.md lists the sites.`);
  process.stdout.write(`${JSON.stringify(shipped, null, 2)}\n`);
}
