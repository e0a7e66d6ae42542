/** What the extension's own pages ask about tables and lists of domains. */
import { browser } from 'wxt/browser';
import { chooseLanguage } from '../i18n/language.ts';
import { sourceAddress } from '../lists/address.ts';
import { cataloguedChoices, publishedLists } from '../lists/catalogue-published.ts';
import type { Handlers } from '../messages/receive.ts';
import type { Language } from '../model/language.ts';
import type { SourcePlace } from '../model/source.ts';
import { readSettings } from '../settings.ts';
import { readLists } from '../store/lists.ts';
import { told } from './failures.ts';
import { demandPermission } from './origin-permission.ts';
import type { Session } from './session.ts';
import { stayAwakeFor } from './stay-awake.ts';
import type { SourceService } from './sync-protocol.ts';
import type { SyncRounds } from './sync-rounds.ts';
import { announceVerdicts } from './verdict-changes.ts';

type SourceHandlers = Pick<
  Handlers,
  'preview' | 'importSource' | 'importLinks' | 'cancel' | 'rowNotes' | 'catalogue'
>;

/** @param sources where they are read: never here, so that look-ups are not kept waiting */
export function sourceHandlers(session: Session, rounds: SyncRounds, sources: SourceService): SourceHandlers {
  return {
    preview: ({ place, choices }) =>
      told(async () => {
        await demandAccess(place);
        return stayAwakeFor(() => sources.preview(place, choices));
      }),
    importSource: ({ place, choices }) =>
      told(async () => {
        await demandAccess(place);
        const state = await stayAwakeFor(() => sources.importSource(place, choices));
        await rounds.listsChanged();
        return state;
      }),
    importLinks: ({ place }) =>
      told(async () => {
        await demandAccess(place);
        const added = await stayAwakeFor(() => sources.importLinks(place));
        await announceVerdicts();
        return added;
      }),
    cancel: ({ subject }) =>
      told(async () => {
        await sources.cancel(subject);
        return {};
      }),
    rowNotes: ({ subject }) =>
      told(async () => stayAwakeFor(async () => sources.rowNotes(subject, await language()))),
    catalogue: () =>
      told(async () => {
        const addresses = new Set(
          (await readLists(await session.database())).map(({ state }) => state.address),
        );
        const chosen = await language();
        return publishedLists.map((list) => ({
          choices: cataloguedChoices(list, list.title[chosen]),
          titles: list.title,
          origin: list.origin,
          address: list.address,
          terms: list.terms,
          nonCommercial: list.nonCommercial,
          rhythmHours: list.rhythmHours,
          subscribed: addresses.has(list.address),
        }));
      }),
  };
}

/** @throws SyncError `bad-address`, MessageError `no-permission` */
async function demandAccess(place: SourcePlace): Promise<void> {
  if (place.kind === 'address')
    await demandPermission(sourceAddress(place.address, browser.runtime.getURL('')));
}

async function language(): Promise<Language> {
  return chooseLanguage((await readSettings()).language, [browser.i18n.getUILanguage()]);
}
