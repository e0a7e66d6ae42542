/** What the extension's own pages ask about sites that the person allows. */
import type { Handlers } from '../messages/receive.ts';
import { pagesOfPacks } from '../pages-of-packs.ts';
import { readSettings } from '../settings.ts';
import { originOf } from '../site-origin.ts';
import { refusalOf } from '../sites/refusal.ts';
import { readLists } from '../store/lists.ts';
import { allowSite, forgetSite } from './allowed-sites.ts';
import { told } from './failures.ts';
import type { Session } from './session.ts';

export function siteHandlers(session: Session): Pick<Handlers, 'siteOffer' | 'allowSite' | 'forgetSite'> {
  return {
    async siteOffer({ origin }) {
      const refused = refusalOf(origin, pagesOfPacks());
      if (refused !== null) return { refused };
      return { allowed: (await readSettings()).sitesAllowed.includes(origin) };
    },
    async allowSite({ origin }) {
      await allowSite(origin);
      return {};
    },
    forgetSite: ({ origin }) =>
      told(async () => {
        const lists = await readLists(await session.database());
        await forgetSite(
          origin,
          lists.some(({ state }) => originOf(state.address ?? '') === origin),
        );
        return {};
      }),
  };
}
