/** The sending end of a message. Carries no schemas, so that a content script that imports it stays light. */
import { browser } from 'wxt/browser';
import { MessageError } from './error.ts';
import type { Reply } from './error.ts';
import type { MessageInput, MessageName, MessageOutput } from './map.ts';

/**
 * Sends a message to the background and gives its answer.
 * @throws MessageError with the code that the handler gave, or `background-gone` after an update of the extension
 */
export async function send<N extends MessageName>(
  name: N,
  input: MessageInput<N>,
): Promise<MessageOutput<N>> {
  let reply: Reply | undefined;
  try {
    reply = await browser.runtime.sendMessage({ name, input });
  } catch (error) {
    throw new MessageError('background-gone', String(error));
  }
  if (!reply) throw new MessageError('background-gone');
  if (!reply.ok) throw new MessageError(reply.error?.code ?? 'internal', reply.error?.detail);
  return reply.value as MessageOutput<N>;
}
