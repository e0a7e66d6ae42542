import Table from 'cli-table3';
import type { Command } from 'commander';
import { openFeed, readSnapshot } from '../../utils/lists/feed/open.ts';
import { withFeedErrors } from '../feed-errors.ts';
import { feedFilesAt } from '../feed-files.ts';

export function registerListVerify(list: Command): void {
  list
    .command('verify')
    .description('check a feed as a browser would: signature, hashes, sizes, every entry, and the whole')
    .argument('<feed>', 'a folder, or an address (http or https)')
    .option('--fingerprint <hex>', 'the fingerprint that the publisher made known')
    .option('--json', 'print JSON')
    .action(verify);
}

async function verify(place: string, options: { fingerprint?: string; json?: true }): Promise<void> {
  const facts = await withFeedErrors(place, async () => {
    const fetchFile = feedFilesAt(place);
    const now = new Date();
    const pin = options.fingerprint === undefined ? {} : { fingerprint: options.fingerprint };
    const feed = await openFeed(fetchFile, pin, now);
    let entries = 0;
    for await (const batch of readSnapshot(feed, fetchFile)) entries += batch.length;
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
      entries,
      parts: feed.snapshot.length,
      bytes: feed.snapshot.reduce((sum, part) => sum + part.bytes, 0),
      state: feed.state,
    };
  });
  if (options.json) {
    process.stdout.write(`${JSON.stringify(facts)}\n`);
    return;
  }
  const table = new Table({ style: { head: [], border: [] } });
  for (const [name, value] of Object.entries(facts)) table.push({ [name]: String(value) });
  process.stdout.write(`${table.toString()}\nThe feed is sound.\n`);
}
