/**
 * Looks the kept shops up after every change of lists, and tells of each entry once. What is told is on disk before it
 * is shown, and which lists were looked through only after that: a kill in between shows nothing twice, and what is not
 * shown by the system stands in the popup and the options all the same.
 */
import { browser } from 'wxt/browser';
import { chooseLanguage } from '../../i18n/language.ts';
import { legalDayAt } from '../../model/days.ts';
import type { BoughtShop } from '../../model/bought.ts';
import { readSettings } from '../../settings.ts';
import { changeBought, dropBought, readBought } from '../../store/bought.ts';
import type { StoreDatabase } from '../../store/database.ts';
import { readLists } from '../../store/lists.ts';
import { generationsOf } from '../../store/stored-list.ts';
import type { StoredList } from '../../store/stored-list.ts';
import type { Session } from '../session.ts';
import { stayAwakeFor } from '../stay-awake.ts';
import { correctionsOf, lookUp } from './look-up.ts';
import { newsOf, standingNotices } from './notices.ts';
import { withFound, withinBounds } from './shop.ts';
import { notify, settleNotices } from './tell.ts';

/** Where in `storage.local` stands which lists were looked through last. */
const lookedKey = 'bought-looked';

/** What of all lists decides whom they name. */
function standOf(lists: readonly StoredList[]): string {
  return lists
    .map(({ state, contents }) =>
      [state.info.id, state.enabled, state.trust, ...generationsOf(contents)].join(' '),
    )
    .toSorted()
    .join('\n');
}

export class BoughtRounds {
  readonly #session: Session;
  readonly #now: () => Date;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(session: Session, now: () => Date) {
    this.#session = session;
    this.#now = now;
  }

  /**
   * Looks, where lists changed since the last time; brings what is shown to what stands in any case. Asked while it
   * looks, it looks once more.
   * @throws StoreError
   */
  look(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = stayAwakeFor(() => this.#looks()).finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #looks(): Promise<void> {
    do {
      this.#again = false;
      await this.#lookOnce();
    } while (this.#again);
  }

  async #lookOnce(): Promise<void> {
    const { bought, language } = await readSettings();
    const db = await this.#session.database();
    // For most people there is nothing to do, each time that the background wakes.
    if (!bought) return void ((await dropBought(db)) && (await settleNotices([])));
    const told = await this.#note(db);
    const spoken = chooseLanguage(language, [browser.i18n.getUILanguage()]);
    const standing = await standingNotices(this.#session, spoken, this.#now());
    await settleNotices(standing);
    await notify(
      standing.filter(({ id }) => told.has(id)),
      spoken,
    );
  }

  /** @returns ids of the notices that were not there before */
  async #note(db: StoreDatabase): Promise<ReadonlySet<string>> {
    const news = new Set<string>();
    const stand = standOf(await readLists(db));
    const { local } = browser.storage;
    if ((await local.get(lookedKey))[lookedKey] === stand) return news;
    const shops = await readBought(db);
    const corrections = await correctionsOf(shops, db, this.#now());
    const found = await lookUp(shops, this.#session, this.#now());
    const marks = new Map(found.map((one) => [one.shop.id, one.marks]));
    const today = legalDayAt(this.#now());
    let missed = false;
    const noted = (shop: BoughtShop): BoughtShop => {
      const its = marks.get(shop.id);
      if (!its) {
        missed = true;
        return shop;
      }
      const after = withFound(shop, its, (name) => corrections.has(name), today);
      for (const id of newsOf(shop, after)) news.add(id);
      return after;
    };
    await changeBought(db, (all) => withinBounds(all.map(noted), today));
    // Seen while we looked: it is looked up with the others, once more.
    if (missed) this.#again = true;
    else await local.set({ [lookedKey]: stand });
    return news;
  }
}
