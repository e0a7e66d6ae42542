/** What the extension's own pages ask about shops of order pages. */
import { browser } from 'wxt/browser';
import { chooseLanguage } from '../../i18n/language.ts';
import { compareText } from '../../match/order.ts';
import type { Handlers } from '../../messages/receive.ts';
import type { BoughtShop, ShownBought } from '../../model/bought.ts';
import { changeSettings, readSettings } from '../../settings.ts';
import { changeBought, dropBought, readBought } from '../../store/bought.ts';
import { told } from '../failures.ts';
import type { Session } from '../session.ts';
import { labelOf, markRead, standingNotices } from './notices.ts';
import type { BoughtRounds } from './rounds.ts';

type BoughtHandlers = Pick<
  Handlers,
  'keepBought' | 'bought' | 'forgetBought' | 'boughtNotices' | 'readNotices'
>;

export function boughtHandlers(session: Session, rounds: BoughtRounds, now: () => Date): BoughtHandlers {
  return {
    keepBought: ({ on }) =>
      told(async () => {
        await changeSettings({ bought: on });
        await rounds.look(); // switched off, it drops all
        return {};
      }),
    bought: ({ from, count }) =>
      told(async () => {
        const all = (await readBought(await session.database())).toSorted(latestFirst);
        return { all: all.length, shops: all.slice(from, from + count).map(shownBought) };
      }),
    forgetBought: (which) =>
      told(async () => {
        const db = await session.database();
        if ('all' in which) await dropBought(db);
        else await changeBought(db, (kept) => kept.filter(({ id }) => !which.ids.includes(id)));
        await rounds.look();
        return {};
      }),
    boughtNotices: () =>
      told(async () => {
        const { language } = await readSettings();
        const spoken = chooseLanguage(language, [browser.i18n.getUILanguage()]);
        return standingNotices(session, spoken, now());
      }),
    readNotices: ({ ids }) =>
      told(async () => {
        await markRead(await session.database(), ids);
        await rounds.look();
        return {};
      }),
  };
}

function latestFirst(one: BoughtShop, other: BoughtShop): number {
  return compareText(other.month, one.month) || compareText(labelOf(one), labelOf(other));
}

function shownBought(bought: BoughtShop): ShownBought {
  const { id, shop, operator, month } = bought;
  return { id, site: shop.site, label: labelOf(bought), month, ...(operator && { operator }) };
}
