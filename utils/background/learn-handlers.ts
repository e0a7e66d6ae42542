/** What a mark's detail asks that leads to the page that explains marks. */
import { browser } from 'wxt/browser';
import type { Handlers } from '../messages/receive.ts';

export function learnHandlers(): Pick<Handlers, 'learn'> {
  return {
    async learn({ topic }) {
      await browser.tabs.create({ url: browser.runtime.getURL(`/learn.html#${topic}`) });
      return {};
    },
  };
}
