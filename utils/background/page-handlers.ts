/** What content scripts ask. */
import { browser } from 'wxt/browser';
import { chooseLanguage } from '../i18n/language.ts';
import { markCatalogues } from '../i18n/marks/texts.ts';
import { legalDayAt } from '../match/days.ts';
import { judge } from '../match/judge.ts';
import type { Handlers } from '../messages/receive.ts';
import { readSettings } from '../settings.ts';
import { showMarked } from './badge.ts';
import { told } from './failures.ts';
import type { Session } from './session.ts';

export function pageHandlers(session: Session): Pick<Handlers, 'judge' | 'marked' | 'pageSettings'> {
  return {
    judge: ({ sightings }) =>
      told(async () =>
        judge(sightings, await session.reader(), { today: legalDayAt(new Date()), possible: false }),
      ),
    async marked({ shops }, sender) {
      await showMarked(shops, sender);
      return {};
    },
    async pageSettings({ site }) {
      // A page that asks this will ask for verdicts next: the lists are opened meanwhile.
      session.reader().catch(() => undefined);
      const { sitesOff, language } = await readSettings();
      const spoken = chooseLanguage(language, [browser.i18n.getUILanguage()]);
      return {
        siteEnabled: !sitesOff.includes(site),
        language: spoken,
        words: markCatalogues[spoken],
      };
    },
  };
}
