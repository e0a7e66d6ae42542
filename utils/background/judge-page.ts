/** Verdicts for a page's sightings: the lists' word on the operators that the page names and that links name. */
import { checkOf } from '../lists/storefront-links/check.ts';
import { linkedOperators } from '../lists/storefront-links/operators.ts';
import { legalDayAt } from '../model/days.ts';
import { judge } from '../match/judge.ts';
import type { Sighting } from '../model/sighting.ts';
import type { Verdict } from '../model/verdict.ts';
import type { KnownShop } from './link-book.ts';
import type { Session } from './session.ts';
import { dismissalKeys } from './shop-keys.ts';

/** @throws StoreError */
export async function judgePage(
  sightings: readonly Sighting[],
  session: Session,
  now: Date,
): Promise<{
  verdicts: Verdict[];
  known: readonly KnownShop[];
  keys: (index: number) => readonly string[];
}> {
  session.open();
  const [reader, known] = await Promise.all([session.reader(), session.links.of(sightings)]);
  const linked = known.map(({ links }) => linkedOperators(links));
  const asked = sightings.map((sighting, i) => withParties(sighting, linked[i]?.parties));
  const verdicts = await judge(asked, reader, { today: legalDayAt(now), possible: false });
  sightings.forEach((sighting, i) => {
    const verdict = verdicts[i];
    const told = linked[i]?.told;
    if (!verdict) return;
    if (told) verdict.operator = told;
    const check = told && !told.disputed ? undefined : checkOf(sighting);
    if (!check) return;
    verdict.check = check;
    for (const finding of verdict.findings) finding.check = check;
  });
  const keys = keysOnce(sightings);
  await session.person.apply(verdicts, keys);
  await session.objections.apply(verdicts);
  await session.seen.apply(verdicts, keys);
  return { verdicts, known, keys };
}

/** The keys of each sighting's shop, made where they are asked for. */
function keysOnce(sightings: readonly Sighting[]): (index: number) => readonly string[] {
  const made = new Map<number, string[]>();
  return (index) => {
    const sighting = sightings[index];
    const keys = made.get(index) ?? (sighting ? dismissalKeys(sighting) : []);
    made.set(index, keys);
    return keys;
  };
}

function withParties(sighting: Sighting, parties: Sighting['parties'] | undefined): Sighting {
  return parties === undefined || parties.length === 0
    ? sighting
    : { ...sighting, parties: [...sighting.parties, ...parties] };
}
