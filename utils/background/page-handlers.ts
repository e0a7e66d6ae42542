/** What content scripts ask. */
import { browser } from 'wxt/browser';
import { chooseLanguage } from '../i18n/language.ts';
import { pageWords } from '../i18n/marks/texts.ts';
import { allStyles } from '../mark/all-styles.ts';
import type { Handlers } from '../messages/receive.ts';
import type { Verdict } from '../model/verdict.ts';
import { readSettings } from '../settings.ts';
import { originOf } from '../site-origin.ts';
import { showMarked } from './badge.ts';
import { rememberBought } from './bought/remember.ts';
import { told } from './failures.ts';
import { judgePage } from './judge-page.ts';
import { learnFrom } from './learning.ts';
import { runMarkDetail } from './mark-detail.ts';
import type { Session } from './session.ts';

const nothingFound: Verdict = { level: 'none', state: 'none', findings: [] };

export function pageHandlers(
  session: Session,
): Pick<Handlers, 'judge' | 'fetchDetail' | 'marked' | 'pageSettings'> {
  return {
    judge: ({ sightings, again = false, on, kind }, sender) =>
      told(async () => {
        session.open();
        if (on !== undefined && (await session.person.isOff(on))) return sightings.map(() => nothingFound);
        const { verdicts, known, keys } = await judgePage(sightings, session, new Date());
        // Nobody waits for it: marks come first.
        learnFrom({ sightings, known, again }, sender, session, new Date()).catch((error: unknown) =>
          console.warn('What a page says of its operator was not kept', error),
        );
        rememberBought({ kind, sightings, verdicts, again }, sender, session, new Date()).catch(
          (error: unknown) => console.warn('The shops of an order page were not kept', error),
        );
        if (sender.tab !== undefined && !sender.tab.incognito) {
          session.seen
            .note(verdicts, keys, new Date())
            .catch((error: unknown) => console.warn('Where marks stand was not noted', error));
          if (!again && sender.tab.id !== undefined) {
            session.shown
              .note({ tab: sender.tab.id, sightings, verdicts, keys }, new Date())
              .catch((error: unknown) => console.warn('Marks were not counted', error));
          }
        }
        return verdicts;
      }),
    async fetchDetail(_, sender) {
      await runMarkDetail(sender);
      return {};
    },
    async marked({ shops }, sender) {
      await showMarked(shops, sender);
      return {};
    },
    async pageSettings({ site }, sender) {
      // A page that asks this will ask for verdicts next: the lists are opened meanwhile.
      session.open();
      if (sender.frameId === 0 && sender.tab?.id !== undefined) session.shown.begin(sender.tab.id);
      const { sitesOff, sitesAllowed, language, marks } = await readSettings();
      const spoken = chooseLanguage(language, [browser.i18n.getUILanguage()]);
      return {
        // a site that is allowed no more may still have our script in its open tabs
        siteEnabled:
          !sitesOff.includes(site) &&
          (site !== 'web' || sitesAllowed.includes(originOf(sender.url ?? '') ?? '')),
        language: spoken,
        words: pageWords(spoken),
        choices: marks,
        styles: allStyles,
      };
    },
  };
}
