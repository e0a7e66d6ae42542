/**
 * What is told of kept shops, made anew whenever it is shown: a notice stands as long as its entry marks the shop. It
 * goes with the entry, with the list, and where the person muted the shop or said that the entry is not this shop.
 */
import { shopInWords, toldFinding } from '../../detail/told-finding.ts';
import { helpTexts } from '../../i18n/help/texts.ts';
import { markTexts } from '../../i18n/marks/texts.ts';
import type { BoughtEntry, BoughtNotice, BoughtShop } from '../../model/bought.ts';
import type { Language } from '../../model/language.ts';
import { changeBought, readBought } from '../../store/bought.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { entryName } from '../corrections.ts';
import type { Correction } from '../corrections.ts';
import type { Session } from '../session.ts';
import { correctionsOf, lookUp } from './look-up.ts';
import type { LookedUp } from './look-up.ts';

const noticeId = (shop: BoughtShop, { list, entry }: BoughtEntry): string =>
  `${shop.id} ${entryName(list, entry)}`;

const isTold = ({ before }: BoughtEntry): boolean => before === undefined;

/** Ids of what is told anew where a kept shop became another: a further entry, or one that was wrong. */
export function newsOf(before: BoughtShop, after: BoughtShop): string[] {
  const known = new Map(before.entries.map((one) => [noticeId(before, one), one]));
  return after.entries.flatMap((one) => {
    const id = noticeId(after, one);
    const was = known.get(id);
    return !was || (one.corrected && !was.corrected) ? [id] : [];
  });
}

/** What the person knows a shop by. */
export function labelOf({ shop: { name, shopIds, sellerIds, hosts } }: BoughtShop): string {
  return name ?? shopIds[0] ?? sellerIds[0] ?? hosts[0] ?? '';
}

/** All notices that stand now, the latest first. @throws StoreError */
export async function standingNotices(
  session: Session,
  language: Language,
  now: Date,
): Promise<BoughtNotice[]> {
  const db = await session.database();
  const shops = (await readBought(db)).filter(({ entries }) => entries.some(isTold));
  if (shops.length === 0) return [];
  const [found, corrections] = [await lookUp(shops, session, now), await correctionsOf(shops, db, now)];
  return found
    .flatMap((one) => noticesOf(one, corrections, language))
    .toSorted((a, b) => Number(a.read) - Number(b.read) || (a.on < b.on ? 1 : -1));
}

function noticesOf(
  { shop, sighting, marks }: LookedUp,
  corrections: ReadonlyMap<string, Correction>,
  language: Language,
): BoughtNotice[] {
  const how = {
    texts: markTexts(language),
    help: helpTexts(language),
    sighting,
    ownShops: false,
    remembered: true,
  };
  return shop.entries.filter(isTold).flatMap((one): BoughtNotice[] => {
    const notice = {
      id: noticeId(shop, one),
      site: shop.shop.site,
      label: labelOf(shop) || shopInWords(sighting),
      on: one.on,
      read: one.read === true,
      sighting,
    };
    const mark = marks.find(({ list, entry }) => list === one.list && entry === one.entry);
    if (mark) {
      return [{ ...notice, says: { finding: mark.finding, told: toldFinding(how, mark.finding) } }];
    }
    const correction = one.corrected ? corrections.get(entryName(one.list, one.entry)) : undefined;
    if (!correction) return [];
    const { listId: _, ...corrected } = correction;
    return [{ ...notice, says: { corrected } }];
  });
}

/** The person has seen these. @throws StoreError */
export async function markRead(db: StoreDatabase, ids: readonly string[]): Promise<void> {
  const seen = new Set(ids);
  await changeBought(db, (all) =>
    all.map((shop) => {
      if (!shop.entries.some((one) => one.read !== true && seen.has(noticeId(shop, one)))) return shop;
      const entries = shop.entries.map((one): BoughtEntry =>
        seen.has(noticeId(shop, one)) ? { ...one, read: true } : one,
      );
      return { ...shop, entries };
    }),
  );
}
