import { basename } from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { readCode } from '../../utils/identity/codes.ts';
import type { BasisKind, Day, Entry, Tier } from '../../utils/model/entry.ts';
import { ListInfo } from '../../utils/model/list.ts';
import { maxKeys } from '../../utils/lists/feed/limits.ts';
import type { SigningKey } from '../../utils/lists/feed/keys.ts';
import type { OpenedFeed } from '../../utils/lists/feed/open.ts';
import type { IssuePlan } from '../../utils/lists/feed/plan.ts';
import type { PreviousIssue } from '../../utils/lists/feed/previous.ts';
import { RemovalReason } from '../../utils/lists/feed/removals.ts';
import { legalDayAt } from '../../utils/model/days.ts';
import { buildFirstRoot } from '../../utils/lists/feed/root.ts';
import { InputError } from '../errors.ts';
import { withFeedErrors } from '../feed-errors.ts';
import { openStandingFeed } from '../feed-folder.ts';
import type { StandingFeed } from '../feed-folder.ts';
import { entriesOf, refuseUnknown, writeIssue } from '../feed-issue.ts';
import { listId, loadTableEntries } from '../load-list.ts';
import { plainText } from '../plain-text.ts';
import { readRemovalsFile } from '../removals-file.ts';
import { filesOption, readKeys } from '../signing-keys.ts';
import { addLinks } from '../storefront-links.ts';
import { writeRefused } from '../refused-rows.ts';
import { printBuild } from './list-build-report.ts';
import {
  addressOption,
  basisOption,
  issuedOption,
  publishedOption,
  tierOption,
  wholeNumber,
} from './list-options.ts';

interface BuildCommandOptions {
  out: string;
  key: string[];
  threshold?: number;
  rootKey?: string[];
  rootThreshold?: number;
  tier?: Tier;
  basis?: BasisKind;
  previous?: string;
  removed?: string;
  allowShrinking?: true;
  address?: string;
  id?: string;
  title?: string;
  publisher?: string;
  issuer?: string;
  published?: Day;
  origin?: ListInfo['origin'];
  homepage?: string;
  jurisdiction?: string;
  licence?: string;
  reportTo?: string;
  appealTo?: string;
  rectifyMonths?: number;
  retentionMonths?: number;
  issued?: Date;
  links?: string[];
  refused?: string;
  json?: true;
}

export function registerListBuild(list: Command): void {
  list
    .command('build')
    .description('make a signed feed of published tables')
    .argument('<table...>', 'tables (CSV, XLSX, XLS, HTML, JSON) or lists of domains')
    .requiredOption('--out <dir>', "the feed's folder; publishing is copying it, feed.json last")
    .addOption(
      filesOption(
        '--key',
        'private key that signs (list keygen makes one); several where the root asks for several',
      ).makeOptionMandatory(),
    )
    .option(
      '--threshold <n>',
      'for a new feed: how many of the keys must sign (all of them unless given)',
      wholeNumber(1, maxKeys),
    )
    .addOption(
      filesOption(
        '--root-key',
        'for a new feed: another key that may change the signing keys later, kept offline; or several',
      ),
    )
    .option(
      '--root-threshold <n>',
      'for a new feed: how many of the root keys must sign (all of them unless given)',
      wholeNumber(1, maxKeys),
    )
    .addOption(tierOption())
    .addOption(basisOption())
    .option('--previous <dir>', 'the feed that this one follows, where it is not the one in --out')
    .option(
      '--removed <file>',
      `why entries of the previous issue go, a line each: ID,REASON or ID,REASON,DATE (${RemovalReason.options.join(', ')}); or a file that --refused saved`,
    )
    .option('--allow-shrinking', 'build even though more than a tenth of the previous issue is missing')
    .addOption(addressOption())
    .option('--id <id>', 'id of the list: small letters, digits, dots and hyphens')
    .option('--title <text>', 'title of the list')
    .option('--publisher <text>', 'who publishes this feed')
    .option('--issuer <text>', 'the authority whose list this is')
    .addOption(publishedOption())
    .addOption(
      new Option('--origin <origin>', 'whether the issuer publishes this feed itself').choices(
        ListInfo.shape.origin.options,
      ),
    )
    .option('--homepage <address>', 'where the list is published')
    .option('--jurisdiction <text>', 'where the list holds')
    .option('--licence <text>', 'licence of the list')
    .option('--report-to <address>', 'where to report a shop')
    .option('--appeal-to <address>', 'where to object to an entry')
    .option('--rectify-months <n>', 'months to put things right (3 unless given)', wholeNumber(0, 120))
    .option(
      '--retention-months <n>',
      'months for which an entry is shown (60 unless given)',
      wholeNumber(1, 600),
    )
    .addOption(issuedOption())
    .addOption(
      filesOption('--links', 'table that joins companies to their shops: added to the entries; or several'),
    )
    .option('--refused <file>', 'save each refused or doubtful row with its reason, as CSV')
    .option('--json', 'print JSON')
    .action(build);
}

async function build(tables: string[], options: BuildCommandOptions, command: Command): Promise<void> {
  const standing = await openStandingFeed(options.out);
  const previous = options.previous === undefined ? standing : await openStandingFeed(options.previous);
  if (options.previous !== undefined && !previous) {
    throw new InputError(`${options.previous}: there is no feed.json. Give the folder of the previous feed.`);
  }
  const list = describe(tables, options, previous?.feed, command);
  for (const feed of [standing, previous]) refuseOtherList(feed, list.id);

  if (standing && previous && standing.feed.serial > previous.feed.serial) {
    throw new InputError(
      `${options.out} holds a newer issue (${standing.feed.serial}) than ${previous.folder} (${previous.feed.serial}). Follow that one: leave --previous out.`,
    );
  }
  const issued = options.issued ?? new Date();
  const read = await loadTableEntries(tables, {
    tier: list.tier,
    issuer: list.issuer,
    ...(options.published && { published: options.published }),
    ...(options.basis && { basisKind: options.basis }),
  });
  if (options.refused !== undefined) await writeRefused(options.refused, read);
  const table = options.links ? await addLinks(read, options.links) : read;
  if (table.entries.length === 0) {
    throw new InputError(
      `${tables.join(', ')}: not one of ${table.read} rows could be taken; nothing was written.`,
    );
  }
  const removals =
    options.removed === undefined
      ? []
      : await readRemovalsFile(options.removed, legalDayAt(issued), {
          before: async () => (previous ? entriesOf(previous) : []),
          now: table.entries,
        });
  const keys = await readKeys(options.key);
  const roots = previous?.roots ?? [await firstRoot(keys, options)];
  const written = await writeIssue({
    out: options.out,
    list,
    entries: table.entries,
    keys,
    roots,
    issued,
    standing,
    previous,
    removals,
    consider: (plan, before) => {
      refuseUnknown(plan, options.removed ?? '--removed');
      refuseLoss(plan, before, options.allowShrinking ?? false);
    },
  });
  printBuild(
    {
      out: options.out,
      table,
      written,
      address: options.address,
      validUsccs: table.entries.filter(hasValidUscc).length,
    },
    options.json ?? false,
  );
}

/** Of a table that is cut short, or is another table, much is missing: nobody means that by accident. */
function refuseLoss(plan: IssuePlan, previous: PreviousIssue | undefined, allowed: boolean): void {
  const { missing, unexplained } = plan;
  const before = previous?.hashes.size ?? 0;
  if (missing.length * 10 > before && !allowed) {
    throw new InputError(
      `${missing.length} of the ${before} entries of the previous issue are missing, more than a tenth. Is this the whole table? If so, repeat with --allow-shrinking. Nothing was written.`,
    );
  }
  if (unexplained.length === 0) return;
  const shown = unexplained.slice(0, 20).map((id) => `  ${plainText(id)}\n`);
  const more = unexplained.length > shown.length ? `  and ${unexplained.length - shown.length} more\n` : '';
  throw new InputError(
    `${unexplained.length} of the ${before} entries of the previous issue are missing, and nothing says why:
${shown.join('')}${more}Write a line for each of them to a file and give it with --removed: ID,REASON or ID,REASON,DATE.
The reasons are: ${RemovalReason.options.join(', ')}. Nothing was written.`,
  );
}

/** The list's description: what is given, else what the previous feed says, else what the file's name tells. */
function describe(
  tables: readonly string[],
  options: BuildCommandOptions,
  previous: OpenedFeed | undefined,
  command: Command,
): ListInfo {
  // The day of another table is not this one's: it is never carried over.
  const { published: _, ...before }: Partial<ListInfo> = previous?.list ?? {};
  const tier = options.tier ?? before.tier;
  if (tier === undefined) command.error("error: required option '--tier <tier>' not specified");
  const name = basename(tables[0] ?? '').replace(/\.[^.]+$/, '');
  const title = options.title ?? before.title ?? name;
  const given = {
    ...before,
    ...pick(options, ['homepage', 'jurisdiction', 'licence', 'reportTo', 'appealTo', 'published']),
  };
  return {
    ...given,
    id: options.id ?? before.id ?? listId(name),
    title,
    publisher: options.publisher ?? before.publisher ?? options.issuer ?? title,
    issuer: options.issuer ?? before.issuer ?? options.publisher ?? title,
    origin: options.origin ?? before.origin ?? 'transcription',
    tier,
    rectifyMonths: options.rectifyMonths ?? before.rectifyMonths ?? 3,
    retentionMonths: options.retentionMonths ?? before.retentionMonths ?? 60,
  };
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> {
  const picked: Partial<Pick<T, K>> = {};
  for (const key of keys) if (from[key] !== undefined) picked[key] = from[key];
  return picked;
}

function refuseOtherList(feed: StandingFeed | undefined, id: string): void {
  if (!feed || feed.feed.list.id === id) return;
  throw new InputError(
    `${feed.folder} holds the feed of another list (${feed.feed.list.id}), not of ${id}. Give another --out, or --id ${feed.feed.list.id}.`,
  );
}

async function firstRoot(keys: readonly SigningKey[], options: BuildCommandOptions): Promise<Uint8Array> {
  const rootKeys = options.rootKey === undefined ? keys : await readKeys(options.rootKey);
  const { threshold = keys.length, rootThreshold = rootKeys.length } = options;
  return withFeedErrors(options.out, () =>
    buildFirstRoot({
      feedKeys: keys.map(({ publicKey }) => publicKey),
      feedThreshold: threshold,
      rootKeys,
      rootThreshold,
    }),
  );
}

function hasValidUscc({ subject }: Entry): boolean {
  return subject.uscc !== undefined && readCode(subject.uscc)?.check === 'passes';
}
