/** `xinbiao inbox export`: what was accepted, in the forms that `list build` takes. */
import { readFile, writeFile } from 'node:fs/promises';
import { Option } from 'commander';
import type { Command } from 'commander';
import { Storefront } from '../../utils/model/entry.ts';
import type { Tier } from '../../utils/model/entry.ts';
import { InputError } from '../errors.ts';
import type { AcceptedReport } from '../inbox/accepted.ts';
import { leftOutWords } from '../inbox/exported.ts';
import type { Exported } from '../inbox/exported.ts';
import { withInbox } from '../inbox/with-inbox.ts';
import { plainText } from '../plain-text.ts';
import type { ExportForm } from '../receiver/database/tables.ts';
import { databaseOption } from './database-option.ts';

interface ExportOptions {
  database: string;
  links?: string;
  entries?: string;
  removals?: string;
  list?: string;
  again?: true;
  tier?: Exclude<Tier, 'blacklist'>;
  basis?: NonNullable<Storefront['basis']>;
  json?: true;
}

const forms: readonly ExportForm[] = ['links', 'entries', 'removals'];
const bases = Storefront.shape.basis.def.innerType.options;

export function registerInboxExport(inbox: Command): void {
  inbox
    .command('export')
    .description('write what was accepted and not yet exported to files for list build')
    .addOption(databaseOption())
    .option('--links <file>', 'accepted shop links, for list build --links')
    .option(
      '--entries <file>',
      'accepted leads and complaints as a table, to be completed by you, for list build',
    )
    .option('--removals <file>', 'upheld objections, for list build --removed')
    .option('--list <id>', 'only what goes to this list')
    .option('--again', 'write what was exported before too')
    .addOption(
      new Option('--tier <tier>', 'of the entries: never a blacklist (other unless given)').choices([
        'watchlist',
        'other',
      ]),
    )
    .addOption(
      new Option(
        '--basis <basis>',
        'on what you checked the links yourself (volunteer unless given)',
      ).choices(bases),
    )
    .option('--json', 'print JSON')
    .action(exportAccepted);
}

async function exportAccepted(options: ExportOptions): Promise<void> {
  const wanted = forms.flatMap((form) => {
    const file = options[form];
    return file === undefined ? [] : [{ form, file }];
  });
  if (wanted.length === 0) {
    throw new InputError('Nothing is asked for: give --links FILE, --entries FILE or --removals FILE.');
  }
  const { acceptedReports, markExported } = await import('../inbox/accepted.ts');
  await withInbox(options.database, async (opened) => {
    for (const { form, file } of wanted) {
      const all = await acceptedReports(opened, form, options.list);
      const chosen = options.again ? all : all.filter(({ exportedAt }) => exportedAt === undefined);
      const exported = await write(form, all, chosen, options);
      const { rows, taken } = exported;
      // First the file, then the mark: after a kill in between it is written once more rather than never.
      if (taken.length > 0) {
        await save(file, exported.text);
        await markExported(opened, form, taken, new Date());
      }
      const before = all.length - chosen.length;
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ form, file, reports: taken.length, rows, before, left: exported.left })}\n`
          : told(form, file, exported, before),
      );
    }
  });
}

async function write(
  form: ExportForm,
  all: readonly AcceptedReport[],
  chosen: readonly AcceptedReport[],
  { tier, basis }: ExportOptions,
): Promise<Exported> {
  // Each brings readers of its own along.
  if (form === 'links') return (await import('../inbox/export-links.ts')).exportLinks(all, chosen, basis);
  if (form === 'entries') return (await import('../inbox/export-entries.ts')).exportEntries(chosen, tier);
  return (await import('../inbox/export-removals.ts')).exportRemovals(chosen);
}

/** @throws InputError where the file is there with other content: somebody may have worked on it */
async function save(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const there = await readFile(file, 'utf8').catch(() => undefined);
    if (there === text) return;
    throw new InputError(
      there === undefined
        ? `${file}: cannot be written (${error instanceof Error ? error.message : 'failed'}).`
        : `${file} is there already and is not overwritten. Give another name. Nothing was marked as exported.`,
    );
  }
}

function told(form: ExportForm, file: string, { rows, taken, left }: Exported, before: number): string {
  const earlier = before > 0 ? `; ${before} exported before (--again writes them too)` : '';
  const first =
    taken.length === 0
      ? `${form}: nothing to export${earlier}\n`
      : `${form}: ${rows} ${rows === 1 ? 'row' : 'rows'} of ${taken.length} ${taken.length === 1 ? 'report' : 'reports'} → ${file}${earlier}\n`;
  const lines = left.map(
    ({ id, why, what }) =>
      `  ${id.slice(0, 8)} ${what === undefined ? '' : `${plainText(what)} `}${leftOutWords[why]}\n`,
  );
  return `${first}${lines.join('')}`;
}
