/** The sending end of a message. Carries no schemas, so that a content script that imports it stays light. */
import { browser } from 'wxt/browser';
import { MessageError } from './error.ts';
import type { Reply } from './error.ts';
import type { MessageInput, MessageName, MessageOutput } from './map.ts';

/** In ms. A background that the browser is just ending or beginning has no listener for a moment. */
const retryWaits = [100, 400, 1500];

/**
 * Sends a message to the background and gives its answer. A message that found nobody is sent again after a while.
 * @throws MessageError with the code that the handler gave, or `background-gone` after an update of the extension
 */
export async function send<N extends MessageName>(
  name: N,
  input: MessageInput<N>,
): Promise<MessageOutput<N>> {
  const reply = await deliver({ name, input });
  if (!reply) throw new MessageError('background-gone');
  if (!reply.ok) throw new MessageError(reply.error?.code ?? 'internal', reply.error?.detail);
  return reply.value as MessageOutput<N>;
}

async function deliver(message: { name: string; input: unknown }): Promise<Reply | undefined> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await browser.runtime.sendMessage(message);
    } catch (error) {
      const wait = retryWaits[tries];
      if (wait === undefined || !foundNobody(error)) throw new MessageError('background-gone', String(error));
      await new Promise((passed) => setTimeout(passed, wait));
    }
  }
}

/** Both browsers' words for a message that reached no listener, so that sending it again cannot do a thing twice. */
function foundNobody(error: unknown): boolean {
  return String(error).includes('Receiving end does not exist');
}
