import { Option } from 'commander';
import type { Command } from 'commander';
import type { Day } from '../../utils/model/entry.ts';
import { RemovalReason } from '../../utils/lists/feed/removals.ts';
import { legalDayAt } from '../../utils/model/days.ts';
import { InputError } from '../errors.ts';
import { openStandingFeed } from '../feed-folder.ts';
import { entriesOf, refuseUnknown, writeIssue } from '../feed-issue.ts';
import { plainText } from '../plain-text.ts';
import { filesOption, readKeys } from '../signing-keys.ts';
import { issuedOption, parseDay } from './list-options.ts';

interface RemoveOptions {
  key: string[];
  reason: RemovalReason;
  on?: Day;
  issued?: Date;
  json?: true;
}

export function registerListRemove(list: Command): void {
  list
    .command('remove')
    .description('take entries off a feed, saying why; older copies cannot bring them back')
    .argument('<feed>', 'the folder of the feed; it becomes its next issue')
    .argument('<id...>', 'ids of entries, as list show --json gives them')
    .addOption(filesOption('--key', 'private key that signs').makeOptionMandatory())
    .addOption(
      new Option('--reason <reason>', 'why they go').choices(RemovalReason.options).makeOptionMandatory(),
    )
    .option('--on <date>', 'day of the removal (today unless given)', parseDay)
    .addOption(issuedOption())
    .option('--json', 'print JSON')
    .action(remove);
}

async function remove(folder: string, ids: string[], options: RemoveOptions): Promise<void> {
  const standing = await openStandingFeed(folder);
  if (!standing) throw new InputError(`${folder}: there is no feed.json. Give the folder of a feed.`);
  const issued = options.issued ?? new Date();
  const on = options.on ?? legalDayAt(issued);
  const { reason } = options;
  const { feed, plan } = await writeIssue({
    out: folder,
    list: standing.feed.list,
    entries: await entriesOf(standing),
    keys: await readKeys(options.key),
    roots: standing.roots,
    issued,
    standing,
    previous: standing,
    removals: [...new Set(ids)].map((id) => ({ id, reason, on })),
    consider: (planned) => {
      refuseUnknown(planned, folder);
      const stays = planned.entries.find(({ id }) => ids.includes(id));
      if (stays) {
        throw new InputError(
          `${plainText(stays.id)} was listed on ${stays.listedOn}, after the day of removal (${on}): give a later day with --on. Nothing was written.`,
        );
      }
      if (planned.missing.length === 0) {
        throw new InputError(`${folder}: all of these were removed before. Nothing was written.`);
      }
    },
  });
  const facts = {
    out: folder,
    serial: feed.serial,
    entries: plan.entries.length,
    removed: plan.missing,
    reason,
    on,
  };
  process.stdout.write(
    options.json
      ? `${JSON.stringify(facts)}\n`
      : `Removed  ${plan.missing.map((id) => plainText(id)).join(', ')} (${reason}, ${on})
Entries  ${facts.entries}
Serial   ${facts.serial}
Written  ${folder}; publish it again, feed.json last
`,
  );
}
