import type { Command } from 'commander';
import type { SigningKey } from '../../utils/lists/feed/keys.ts';
import { maxKeys } from '../../utils/lists/feed/limits.ts';
import { buildNextRoot, roleOf, walkRoots } from '../../utils/lists/feed/root.ts';
import type { Role } from '../../utils/lists/feed/root.ts';
import { InputError } from '../errors.ts';
import { withFeedErrors } from '../feed-errors.ts';
import { openStandingFeed } from '../feed-folder.ts';
import { entriesOf, writeIssue } from '../feed-issue.ts';
import { filesOption, readKeys } from '../signing-keys.ts';
import { issuedOption, wholeNumber } from './list-options.ts';

interface RotateOptions {
  key?: string[];
  rootKey?: string[];
  newKey?: string[];
  threshold?: number;
  newRootKey?: string[];
  rootThreshold?: number;
  issued?: Date;
  json?: true;
}

export function registerListRotate(list: Command): void {
  list
    .command('rotate')
    .description('change the keys of a feed; its fingerprint stays, and readers follow by themselves')
    .argument('<feed>', 'the folder of the feed; it becomes its next issue')
    .addOption(
      filesOption(
        '--key',
        'key that signed feeds until now: it signs this change where there is no --root-key, and is retired where --new-key is given',
      ),
    )
    .addOption(filesOption('--root-key', 'root key that allows the change; as many as the root asks for'))
    .addOption(
      filesOption('--new-key', 'key that signs feeds from now on; name all of them, also those that stay'),
    )
    .option(
      '--threshold <n>',
      'how many of the new keys must sign (all of them unless given)',
      wholeNumber(1, maxKeys),
    )
    .addOption(
      filesOption(
        '--new-root-key',
        'key that may change keys from now on; name all of them, also those that stay',
      ),
    )
    .option(
      '--root-threshold <n>',
      'how many of the new root keys must sign (all of them unless given)',
      wholeNumber(1, maxKeys),
    )
    .addOption(issuedOption())
    .option('--json', 'print JSON')
    .action(rotate);
}

async function rotate(folder: string, options: RotateOptions): Promise<void> {
  const standing = await openStandingFeed(folder);
  if (!standing) throw new InputError(`${folder}: there is no feed.json. Give the folder of a feed.`);
  if (!options.newKey && !options.newRootKey) {
    throw new InputError('Nothing to change: give --new-key, --new-root-key or both.');
  }
  const signers = options.newKey ?? options.key;
  const allowing = options.rootKey ?? options.key;
  if (!signers) throw new InputError('Give the keys that go on signing feeds with --key.');
  if (!allowing) throw new InputError('Give the root key that allows the change with --root-key.');
  const keys = await readKeys(signers);
  const rootKeys = await readKeys(allowing);
  const newRootKeys = options.newRootKey && (await readKeys(options.newRootKey));
  const root = await withFeedErrors(folder, async () => {
    const { fetchFile, feed } = standing;
    const { root: before } = await walkRoots(fetchFile, feed.rootVersion, feed.fingerprint, feed.rootVersion);
    return buildNextRoot(before, {
      feed: options.newKey ? newRole(keys, options.threshold) : before.feed,
      root: newRootKeys ? newRole(newRootKeys, options.rootThreshold) : before.root,
      signers: [...rootKeys, ...(newRootKeys ?? [])],
    });
  });
  const { feed } = await writeIssue({
    out: folder,
    list: standing.feed.list,
    entries: await entriesOf(standing),
    keys,
    roots: [...standing.roots, root],
    issued: options.issued ?? new Date(),
    standing,
    previous: standing,
    removals: [],
  });
  const { serial, rootVersion, fingerprint } = feed;
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ out: folder, serial, rootVersion, fingerprint })}\n`
      : `Root         version ${rootVersion}
Serial       ${serial}
Fingerprint  ${fingerprint} (as before)
Written      ${folder}; publish it again, feed.json last
`,
  );
}

function newRole(keys: readonly SigningKey[], threshold: number | undefined): Role {
  return roleOf(
    keys.map(({ publicKey }) => publicKey),
    threshold ?? keys.length,
  );
}
