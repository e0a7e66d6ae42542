/** What lists say of kept shops now: by the way of any shop of a page, links and the person's word included. */
import { maxSightings } from '../../messages/limits.ts';
import type { BoughtShop } from '../../model/bought.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { readCorrections } from '../corrections.ts';
import type { Correction } from '../corrections.ts';
import { judgePage } from '../judge-page.ts';
import { namedMarks } from '../real-marks.ts';
import type { NamedMark } from '../real-marks.ts';
import type { Session } from '../session.ts';
import { sightingOf } from './shop.ts';

export interface LookedUp {
  shop: BoughtShop;
  sighting: Sighting;
  marks: NamedMark[];
}

/** @returns each kept shop with the entries that mark it, in their order @throws StoreError */
export async function lookUp(shops: readonly BoughtShop[], session: Session, now: Date): Promise<LookedUp[]> {
  const found: LookedUp[] = [];
  for (let from = 0; from < shops.length; from += maxSightings) {
    const batch = shops.slice(from, from + maxSightings);
    const sightings = batch.map(sightingOf);
    const { verdicts } = await judgePage(sightings, session, now);
    for (const [i, shop] of batch.entries()) {
      const [sighting, verdict] = [sightings[i], verdicts[i]];
      if (sighting && verdict) found.push({ shop, sighting, marks: await namedMarks(verdict) });
    }
  }
  return found;
}

/** What was taken back as wrong among the entries that were told of these shops. @throws StoreError */
export function correctionsOf(
  shops: readonly BoughtShop[],
  db: StoreDatabase,
  now: Date,
): Promise<ReadonlyMap<string, Correction>> {
  const told = shops.flatMap(({ entries }) => entries.filter(({ before }) => before === undefined));
  return readCorrections(db, new Set(told.map(({ list }) => list)), now);
}
