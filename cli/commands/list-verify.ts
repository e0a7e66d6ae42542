import Table from 'cli-table3';
import type { Command } from 'commander';
import { applyDelta, holdSnapshot } from '../../utils/lists/feed/apply.ts';
import { auditDeltas, auditRemovals } from '../../utils/lists/feed/audit.ts';
import { deltaChain, packedBytes, readDeltas } from '../../utils/lists/feed/delta.ts';
import { openFeed } from '../../utils/lists/feed/open.ts';
import type { FeedPin, FetchFile } from '../../utils/lists/feed/open.ts';
import { withFeedErrors } from '../feed-errors.ts';
import { feedFilesAt } from '../feed-files.ts';
import { plainText } from '../plain-text.ts';

interface VerifyOptions {
  fingerprint?: string;
  previous?: string;
  json?: true;
}

export function registerListVerify(list: Command): void {
  list
    .command('verify')
    .description(
      'check a feed as a browser would: roots, signatures, hashes, sizes, every entry, every delta and removal, and the whole',
    )
    .argument('<feed>', 'a folder, or an address (http or https)')
    .option('--fingerprint <hex>', 'the fingerprint that the publisher made known')
    .option('--previous <feed>', 'an earlier issue: check also that its readers can go on to this one')
    .option('--json', 'print JSON')
    .action(verify);
}

async function verify(place: string, options: VerifyOptions): Promise<void> {
  const now = new Date();
  const fetchFile = feedFilesAt(place);
  const before = options.previous === undefined ? undefined : await openPrevious(options.previous, now);
  const facts = await withFeedErrors(place, async () => {
    const pin = {
      ...before?.pin,
      ...(options.fingerprint !== undefined && { fingerprint: options.fingerprint }),
    };
    const feed = await openFeed(fetchFile, pin, now);
    const held = await holdSnapshot(feed, fetchFile);
    const changes = await auditDeltas(feed, fetchFile, held);
    const removals = await auditRemovals(feed, fetchFile, held);
    return {
      id: feed.list.id,
      title: feed.list.title,
      issuer: feed.list.issuer,
      publisher: feed.list.publisher,
      origin: feed.list.origin,
      tier: feed.list.tier,
      serial: feed.serial,
      issued: feed.issued,
      expires: feed.expires,
      stale: Date.parse(feed.expires) < now.getTime(),
      rootVersion: feed.rootVersion,
      fingerprint: feed.fingerprint,
      entries: held.entries.size,
      parts: feed.snapshot.length,
      bytes: packedBytes(feed.snapshot),
      state: feed.state,
      deltas: feed.deltas.length,
      deltaBytes: packedBytes(feed.deltas),
      changes,
      removals,
      tombstones: held.tombstones.size,
      ...(before && { fromPrevious: await wayFrom(before, feed, fetchFile) }),
    };
  });
  if (options.json) {
    process.stdout.write(`${JSON.stringify(facts)}\n`);
    return;
  }
  const table = new Table({ style: { head: [], border: [] } });
  for (const [name, value] of Object.entries(facts)) table.push({ [name]: plainText(String(value)) });
  process.stdout.write(`${table.toString()}\nThe feed is sound.\n`);
}

/** An earlier issue as a reader has it: what it holds, and what it remembers. */
interface PreviousReader {
  held: Awaited<ReturnType<typeof holdSnapshot>>;
  pin: FeedPin;
}

function openPrevious(place: string, now: Date): Promise<PreviousReader> {
  return withFeedErrors(place, async () => {
    const fetchFile = feedFilesAt(place);
    const feed = await openFeed(fetchFile, {}, now);
    const { fingerprint, serial, payloadSha256, rootVersion } = feed;
    const pin = {
      fingerprint,
      listId: feed.list.id,
      serial,
      payloadSha256,
      rootVersion,
      lastIssued: feed.issued,
    };
    return { held: await holdSnapshot(feed, fetchFile), pin };
  });
}

/** How a reader of the previous issue comes to this one; that its deltas lead there is tried. */
async function wayFrom(
  { held }: PreviousReader,
  feed: Awaited<ReturnType<typeof openFeed>>,
  fetchFile: FetchFile,
): Promise<string> {
  const chain = deltaChain(feed, held);
  if (chain === undefined) return 'snapshot';
  await applyDelta(held, feed, readDeltas(feed, chain, held, fetchFile));
  return `deltas: ${chain.length}`;
}
