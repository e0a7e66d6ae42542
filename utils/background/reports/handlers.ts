/** What marks, the popup and our other pages ask of the desk. */
import { browser } from 'wxt/browser';
import type { Handlers } from '../../messages/receive.ts';
import { leaveBeginning, openDesk, pictureOf, takePage } from './call-desk.ts';

export function reportHandlers(now: () => Date): Pick<Handlers, 'beginReport' | 'callDesk'> {
  return {
    async beginReport(about, { tab }) {
      const opened = openDesk(tab?.id); // before anything is awaited: the press counts for this alone
      // No picture: a press in the page gives no leave to take one.
      await leaveBeginning(about, tab && (await takePage(tab, undefined, now())), undefined);
      await opened;
      return {};
    },
    async callDesk({ tab, fill, ...about }) {
      const picture = tab === undefined ? undefined : pictureOf();
      const opened = openDesk(tab);
      const page =
        tab === undefined ? undefined : await takePage(await browser.tabs.get(tab), await picture, now());
      await leaveBeginning(about, page, fill);
      await opened;
      return {};
    },
  };
}
