/** What the extension's own pages ask about links between companies and shops. */
import { addClaim } from '../lists/storefront-links/claims.ts';
import { contributableLinks } from '../lists/storefront-links/contribute.ts';
import { linkRows } from '../lists/storefront-links/export.ts';
import { correctionOf } from '../lists/storefront-links/learn.ts';
import { shownLink } from '../lists/storefront-links/operators.ts';
import { linksCsv } from '../lists/storefront-links/write.ts';
import { isOldLink } from '../match/old-link.ts';
import { legalDayAt } from '../model/days.ts';
import { MessageError } from '../messages/error.ts';
import type { Handlers } from '../messages/receive.ts';
import type { ShopLink } from '../model/link.ts';
import { changeLink, clearLinks, countLinks, readLinks, removeLinks } from '../store/links.ts';
import { told } from './failures.ts';
import type { Session } from './session.ts';
import { announceVerdicts } from './verdict-changes.ts';

type LinkHandlers = Pick<
  Handlers,
  'links' | 'correctLink' | 'forgetLinks' | 'exportLinks' | 'contributableLinks'
>;

const everything = { from: 0, count: Number.POSITIVE_INFINITY };

export function linkHandlers(session: Session, now: () => Date): LinkHandlers {
  const changed = async (): Promise<void> => {
    session.links.forget();
    await announceVerdicts();
  };
  return {
    links: ({ search = '', from, count }) =>
      told(async () => {
        const db = await session.database();
        const wanted = holding(search);
        const [all, found] = await Promise.all([countLinks(db), readLinks(db, wanted, { from, count })]);
        const today = legalDayAt(now());
        const links = found.links.map((link) => shownLink(link, (seen) => isOldLink(seen, today)));
        return { all, matching: found.matching, links };
      }),
    correctLink: ({ id, name, code }) =>
      told(async () => {
        const today = legalDayAt(now());
        const takenBack = name.trim() === '' && code.trim() === '';
        const claim = takenBack ? undefined : correctionOf(name, code, today);
        if (!takenBack && claim === undefined) throw new MessageError('bad-company');
        await changeLink(await session.database(), id, ({ id: _id, claims, ...shop }) => {
          const others = claims.filter(({ via }) => via !== 'person');
          return { ...shop, claims: claim ? addClaim(others, claim, today) : others };
        });
        await changed();
        return claim?.company ?? {};
      }),
    forgetLinks: (which) =>
      told(async () => {
        const db = await session.database();
        await ('ids' in which ? removeLinks(db, which.ids) : clearLinks(db));
        await changed();
        return {};
      }),
    exportLinks: () =>
      told(async () => {
        const { links } = await readLinks(await session.database(), () => true, everything);
        return linksCsv(links.flatMap(linkRows));
      }),
    contributableLinks: () =>
      told(async () => {
        const { links } = await readLinks(await session.database(), () => true, everything);
        return contributableLinks(links);
      }),
  };
}

/** Whether a link holds a text, without regard to case, in what a person can see of it. */
function holding(search: string): (link: ShopLink) => boolean {
  const sought = search.trim().toLowerCase();
  if (sought === '') return () => true;
  return ({ shopIds, sellerIds, hosts, name, claims }) => {
    const texts = [...shopIds, ...sellerIds, ...hosts, name];
    for (const { company, table } of claims) texts.push(...Object.values(company), table);
    return texts.some((text) => text?.toLowerCase().includes(sought));
  };
}
