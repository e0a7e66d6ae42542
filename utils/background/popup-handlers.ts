/** What the popup asks about the page that it is opened on. It carries no schemas: what a tab says is checked here. */
import type { Handlers } from '../messages/receive.ts';
import { askTab } from '../messages/send-tab.ts';
import { changeSettings, readSettings } from '../settings.ts';

export function popupHandlers(): Pick<Handlers, 'pageInTab' | 'turnSite'> {
  return {
    async pageInTab({ tab }) {
      const [summary, { sitesOff }] = await Promise.all([askTab(tab, 'pageSummary'), readSettings()]);
      return summary && { summary, siteOn: !sitesOff.includes(summary.site) };
    },
    async turnSite({ site, on }) {
      const others = (await readSettings()).sitesOff.filter((other) => other !== site);
      await changeSettings({ sitesOff: on ? others : [...others, site] });
      return {};
    },
  };
}
