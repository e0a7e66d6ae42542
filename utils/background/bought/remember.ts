/** Keeps the shops of an order page that the person opens, where the person wants that. */
import type { Browser } from 'wxt/browser';
import { readLocalPacks } from '../../local-packs.ts';
import { legalDayAt } from '../../model/days.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { Verdict } from '../../model/verdict.ts';
import { readSettings } from '../../settings.ts';
import { pageAmong, siteOf } from '../../sites/address.ts';
import type { Pack } from '../../sites/pack.ts';
import { packs } from '../../sites/packs.ts';
import { changeBought } from '../../store/bought.ts';
import { namedMarks } from '../real-marks.ts';
import type { Session } from '../session.ts';
import { boughtShop, withinBounds, withSeen } from './shop.ts';

interface OrderPage {
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
  { sightings, verdicts, again }: OrderPage,
  { tab, frameId, url = '' }: Browser.runtime.MessageSender,
  session: Session,
  now: Date,
): Promise<void> {
  if (again || tab === undefined || tab.incognito || frameId !== 0) return;
  if (!(await isOrderPage(url)) || !(await readSettings()).bought) return;
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

/** By the browser's word on the address, and by the pack that read the page: the person's own goes first. */
async function isOrderPage(url: string): Promise<boolean> {
  const pack = siteOf(url);
  if (!pack) return false;
  const [local] = await readLocalPacks([pack.site]);
  // checked when it was loaded
  const inUse = local === undefined ? packs : [local.pack as Pack];
  return pageAmong(inUse, url)?.kind === 'orders';
}
