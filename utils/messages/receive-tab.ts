/** The receiving end in a tab: answers what the popup asks of a page. Carries no schemas, to keep pages light. */
import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import type { Reply } from './error.ts';
import type { TabMessageName, TabMessageOutput } from './map.ts';

export type TabHandlers = { [N in TabMessageName]: () => TabMessageOutput<N> };

function nameOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'name' in raw ? raw.name : undefined;
}

/** Registers the handlers until `signal` aborts. Only the extension itself is answered. */
export function serveTab(handlers: TabHandlers, signal: AbortSignal): void {
  const listener = (
    raw: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (reply: Reply) => void,
  ): undefined => {
    const name = nameOf(raw);
    if (sender.id !== browser.runtime.id || typeof name !== 'string') return;
    if (Object.hasOwn(handlers, name)) respond({ ok: true, value: handlers[name as TabMessageName]() });
    else respond({ ok: false, error: { code: 'bad-message' } });
  };
  browser.runtime.onMessage.addListener(listener);
  const stop = (): void => {
    // of an extension that is gone nothing can be asked any more, nor does it call
    if (browser.runtime?.id !== undefined) browser.runtime.onMessage.removeListener(listener);
  };
  signal.addEventListener('abort', stop, { once: true });
}
