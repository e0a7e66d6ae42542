/** Remembers who runs a shop when a page that the person opened says so, and which ids are of one shop. */
import type { Browser } from 'wxt/browser';
import { lessonOf } from '../lists/storefront-links/learn.ts';
import { changeBy } from '../lists/storefront-links/record.ts';
import { shopOfSighting, sightingKeys } from '../lists/storefront-links/shop-ids.ts';
import { legalDayAt } from '../model/days.ts';
import type { Sighting } from '../model/sighting.ts';
import { changeLinks } from '../store/links.ts';
import type { LinkChange } from '../store/links.ts';
import type { KnownShop } from './link-book.ts';
import type { Session } from './session.ts';
import { announceVerdicts } from './verdict-changes.ts';

interface Page {
  sightings: readonly Sighting[];
  /** What links say of them, in their order. */
  known: readonly KnownShop[];
  /** The page asked about them before. */
  again: boolean;
}

/**
 * Nothing is learnt in private windows, in frames, or of a page that only asks again. Of shops whose operator nobody
 * has named nothing is kept at all.
 * @throws StoreError
 */
export async function learnFrom(
  { sightings, known, again }: Page,
  sender: Browser.runtime.MessageSender,
  session: Session,
  now: Date,
): Promise<void> {
  if (sender.tab === undefined || sender.tab.incognito || sender.frameId !== 0) return;
  const today = legalDayAt(now);
  const lesson = again ? undefined : lessonOf(sightings, sender.url ?? '', today);
  const changes: LinkChange[] = sightings.flatMap((sighting, i) => {
    if (sighting === lesson?.sighting || known[i]?.hasNewIds !== true || sighting.site === 'web') return [];
    return changeBy({ shop: shopOfSighting(sighting), keys: sightingKeys(sighting) }, today);
  });
  if (lesson) {
    const { sighting, claim } = lesson;
    const keys = sightingKeys(sighting);
    if (keys.length > 0) changes.unshift(changeBy({ shop: shopOfSighting(sighting), keys, claim }, today));
  }
  if (changes.length === 0) return;
  const made = await changeLinks(await session.database(), changes);
  if (made === 0) return;
  session.links.forget();
  await announceVerdicts();
}
