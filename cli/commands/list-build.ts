import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { readCode } from '../../utils/identity/codes.ts';
import type { BasisKind, Day, Entry, Tier } from '../../utils/model/entry.ts';
import { ListInfo } from '../../utils/model/list.ts';
import { buildFeed } from '../../utils/lists/feed/build.ts';
import { privateKeyFromPem } from '../../utils/lists/feed/keys.ts';
import type { SigningKey } from '../../utils/lists/feed/keys.ts';
import { openFeed } from '../../utils/lists/feed/open.ts';
import type { OpenedFeed } from '../../utils/lists/feed/open.ts';
import { buildFirstRoot } from '../../utils/lists/feed/root.ts';
import { InputError } from '../errors.ts';
import { withFeedErrors } from '../feed-errors.ts';
import { openStandingFeed, writeFeed } from '../feed-folder.ts';
import type { StandingFeed } from '../feed-folder.ts';
import { listId, loadTableEntries } from '../load-list.ts';
import { printBuild } from './list-build-report.ts';
import { basisOption, publishedOption, tierOption, wholeNumber } from './list-options.ts';

interface BuildCommandOptions {
  out: string;
  key: string;
  rootKey?: string;
  tier?: Tier;
  basis?: BasisKind;
  previous?: string;
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
  json?: true;
}

export function registerListBuild(list: Command): void {
  list
    .command('build')
    .description('make a signed feed of published tables')
    .argument('<table...>', 'CSV or XLSX files')
    .requiredOption('--out <dir>', "the feed's folder; publishing is copying it, feed.json last")
    .requiredOption('--key <file>', 'private key that signs (list keygen makes one)')
    .option(
      '--root-key <file>',
      'for a new feed: another key that may change the signing keys later, kept offline',
    )
    .addOption(tierOption())
    .addOption(basisOption())
    .option('--previous <dir>', 'the feed that this one follows, where it is not the one in --out')
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
    .option('--issued <time>', 'point in time of this issue (now unless given)', parseInstant)
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

  const table = await loadTableEntries(tables, {
    tier: list.tier,
    issuer: list.issuer,
    ...(options.published && { published: options.published }),
    ...(options.basis && { basisKind: options.basis }),
  });
  if (table.entries.length === 0) {
    throw new InputError(
      `${tables.join(', ')}: not one of ${table.read} rows could be taken; nothing was written.`,
    );
  }

  const key = await readKey(options.key);
  const roots = previous?.roots ?? [await firstRoot(key, options.rootKey)];
  const serial = Math.max(0, standing?.feed.serial ?? 0, previous?.feed.serial ?? 0) + 1;
  const { files, feed } = await withFeedErrors(options.out, async () => {
    const built = await buildFeed({
      entries: table.entries,
      list,
      key,
      serial,
      issued: options.issued ?? new Date(),
      roots,
    });
    return { files: built, feed: await verifyBuilt(built, previous?.feed) };
  });
  await writeFeed(options.out, files, standing?.feed);
  printBuild(
    { out: options.out, feed, table, validUsccs: table.entries.filter(hasValidUscc).length },
    options.json ?? false,
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

async function readKey(file: string): Promise<SigningKey> {
  const pem = await readFile(file, 'utf8').catch(() => {
    throw new InputError(`${file}: the key cannot be read. Make one with: list keygen ${file}`);
  });
  return withFeedErrors(file, () => privateKeyFromPem(pem));
}

async function firstRoot(key: SigningKey, rootKeyFile: string | undefined): Promise<Uint8Array> {
  const rootKey = rootKeyFile === undefined ? key : await readKey(rootKeyFile);
  return buildFirstRoot({ feedKeys: [key.publicKey], rootKeys: [rootKey] });
}

/** Opens what was built as a client that has the previous feed would: a feed that it would refuse is not written. */
async function verifyBuilt(
  files: ReadonlyMap<string, Uint8Array>,
  previous: OpenedFeed | undefined,
): Promise<OpenedFeed> {
  const fetchFile = (path: string): Promise<Uint8Array> =>
    Promise.resolve(files.get(path) ?? new Uint8Array());
  const pin = previous && {
    fingerprint: previous.fingerprint,
    listId: previous.list.id,
    serial: previous.serial,
    payloadSha256: previous.payloadSha256,
    rootVersion: previous.rootVersion,
  };
  return openFeed(fetchFile, pin ?? {}, new Date());
}

function hasValidUscc({ subject }: Entry): boolean {
  return subject.uscc !== undefined && readCode(subject.uscc)?.check === 'passes';
}

function parseInstant(text: string): Date {
  const date = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(date.getTime())) {
    throw new InvalidArgumentError('A point in time looks like 2026-01-31T08:00:00+08:00.');
  }
  return date;
}
