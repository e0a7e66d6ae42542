/** What marks and the options ask about muting and correcting, and the long words of a detail. */
import { browser } from 'wxt/browser';
import { objectionAddress } from '../detail/addresses.ts';
import { shopInWords, toldFinding } from '../detail/told-finding.ts';
import { helpTexts } from '../i18n/help/texts.ts';
import { chooseLanguage } from '../i18n/language.ts';
import { markTexts } from '../i18n/marks/texts.ts';
import { shownFindings } from '../mark/shown.ts';
import { legalDayAt } from '../model/days.ts';
import type { Handlers } from '../messages/receive.ts';
import type { Dismissal } from '../model/dismissal.ts';
import type { Language } from '../model/language.ts';
import type { Finding } from '../model/verdict.ts';
import { readSettings } from '../settings.ts';
import { addDismissal, readDismissals, removeDismissal } from './person-word.ts';
import type { Session } from './session.ts';
import { dismissalKeys } from './shop-keys.ts';
import { announceVerdicts } from './verdict-changes.ts';

type DismissalHandlers = Pick<Handlers, 'explain' | 'dismiss' | 'undismiss' | 'dismissals'>;

export function dismissalHandlers(session: Session, now: () => Date): DismissalHandlers {
  const changed = async (): Promise<void> => {
    session.person.forget();
    await announceVerdicts();
  };
  return {
    async explain({ findings, sighting, ownShops }) {
      const language = await spoken();
      const how = { texts: markTexts(language), help: helpTexts(language), sighting, ownShops };
      const [first] = findings;
      if (!first) return [];
      return shownFindings({ level: first.level, state: first.state, findings }).map((finding) =>
        toldFinding(how, finding),
      );
    },
    async dismiss({ sighting, finding }) {
      const id = crypto.randomUUID();
      await addDismissal({
        id,
        site: sighting.site,
        keys: dismissalKeys(sighting),
        shop: shopInWords(sighting).slice(0, 2000),
        on: legalDayAt(now()),
        ...(finding && { entry: disownedEntry(finding) }),
      });
      await changed();
      return { id };
    },
    async undismiss({ id }) {
      await removeDismissal(id);
      await changed();
      return {};
    },
    async dismissals() {
      const help = helpTexts(await spoken());
      return (await readDismissals()).map((one) => {
        const objection = objectionTo(one, help);
        return objection === undefined ? one : Object.assign(one, { objection });
      });
    },
  };
}

async function spoken(): Promise<Language> {
  const { language } = await readSettings();
  return chooseLanguage(language, [browser.i18n.getUILanguage()]);
}

function disownedEntry({ list: { info }, entry }: Finding): NonNullable<Dismissal['entry']> {
  return {
    listId: info.id,
    id: entry.id,
    listTitle: info.title,
    issuer: info.issuer,
    ...(entry.subject.kind !== 'sole-trader' && { name: entry.subject.name }),
    ...(info.appealTo !== undefined && { appealTo: info.appealTo }),
  };
}

function objectionTo({ entry, shop }: Dismissal, help: ReturnType<typeof helpTexts>): string | undefined {
  if (!entry) return undefined;
  const { listId, listTitle, issuer, id, name, appealTo } = entry;
  return objectionAddress(appealTo, help, { listId, list: listTitle, issuer, entry: id, name, shop });
}
