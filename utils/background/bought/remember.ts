/** Keeps the shops of an order page that the person opens, where the person wants that. */
import type { Browser } from 'wxt/browser';
import { legalDayAt } from '../../model/days.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { PageKind } from '../../model/site.ts';
import type { Verdict } from '../../model/verdict.ts';
import { readSettings } from '../../settings.ts';
import { changeBought } from '../../store/bought.ts';
import { namedMarks } from '../real-marks.ts';
import type { Session } from '../session.ts';
import { boughtShop, withinBounds, withSeen } from './shop.ts';

interface OrderPage {
  kind: PageKind | undefined;
  sightings: readonly Sighting[];
  /** Of each sighting, in their order, after the person's word on them. */
  verdicts: readonly Verdict[];
  /** The page asked about them before: what the person forgot meanwhile must not come back. */
  again: boolean;
}

/**
 * Nothing is kept in private windows, of frames, of any other kind of page, or where the person did not ask for it.
 * @throws StoreError
 */
export async function rememberBought(
  { kind, sightings, verdicts, again }: OrderPage,
  { tab, frameId }: Browser.runtime.MessageSender,
  session: Session,
  now: Date,
): Promise<void> {
  if (again || kind !== 'orders' || tab === undefined || tab.incognito || frameId !== 0) return;
  if (!(await readSettings()).bought) return;
  const today = legalDayAt(now);
  const seen = await Promise.all(
    sightings.map(async (sighting, i) => {
      const verdict = verdicts[i];
      return boughtShop(sighting, verdict ? await namedMarks(verdict) : [], today) ?? [];
    }),
  );
  const shops = seen.flat();
  if (shops.length === 0) return;
  await changeBought(await session.database(), (kept) => withinBounds(withSeen(kept, shops), today));
}
