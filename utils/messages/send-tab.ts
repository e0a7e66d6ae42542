/** The sending end towards a tab's content script, for the background. */
import { browser } from 'wxt/browser';
import { MessageError } from './error.ts';
import type { Reply } from './error.ts';
import { tabMessages } from './map.ts';
import type { TabMessageName, TabMessageOutput } from './map.ts';

/**
 * Asks a tab's content script.
 * @param tab the tab's id
 * @throws MessageError `no-answer` where the tab has no content script of ours, else the code it gave, or
 *   `bad-message` where the answer is not of the agreed form
 */
export async function askTab<N extends TabMessageName>(tab: number, name: N): Promise<TabMessageOutput<N>> {
  let reply: Reply | undefined;
  try {
    reply = await browser.tabs.sendMessage(tab, { name, input: {} });
  } catch (error) {
    throw new MessageError('no-answer', String(error));
  }
  if (!reply) throw new MessageError('no-answer');
  if (!reply.ok) throw new MessageError(reply.error?.code ?? 'internal', reply.error?.detail);
  const value = tabMessages[name].output.safeParse(reply.value);
  if (!value.success) throw new MessageError('bad-message');
  return value.data as TabMessageOutput<N>;
}
