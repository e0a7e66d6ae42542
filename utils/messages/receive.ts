/** The receiving end in the background: checks who asks and what, and always answers. */
import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import type { Browser } from 'wxt/browser';
import { MessageError } from './error.ts';
import type { Reply } from './error.ts';
import { messages } from './map.ts';
import type { MessageInput, MessageName, MessageOutput } from './map.ts';

type Sender = Browser.runtime.MessageSender;

export type Handlers = {
  [N in MessageName]: (input: MessageInput<N>, sender: Sender) => Promise<MessageOutput<N>>;
};

const Envelope = z.object({ name: z.string(), input: z.unknown() });

/** A page of ours: its address is ours, whether it stands in a tab or in the popup. */
function fromExtension(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
}

/** Registers the handlers. A message that is unknown, not allowed or malformed is answered with an error, never run. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((raw, sender, respond) => {
    void answer(handlers, raw, sender).then(respond);
    return true; // keeps the channel open until `respond` is called
  });
}

async function answer(handlers: Handlers, raw: unknown, sender: Sender): Promise<Reply> {
  try {
    return { ok: true, value: await dispatch(handlers, raw, sender) };
  } catch (error) {
    if (error instanceof MessageError) {
      return { ok: false, error: { code: error.code, detail: error.detail } };
    }
    console.error('A message failed', error);
    return { ok: false, error: { code: 'internal', detail: String(error) } };
  }
}

async function dispatch(handlers: Handlers, raw: unknown, sender: Sender): Promise<unknown> {
  const envelope = Envelope.safeParse(raw);
  if (!envelope.success || !Object.hasOwn(messages, envelope.data.name))
    throw new MessageError('bad-message');
  const name = envelope.data.name as MessageName;
  const message = messages[name];
  if (sender.id !== browser.runtime.id || (message.from === 'extension' && !fromExtension(sender))) {
    throw new MessageError('not-allowed');
  }
  const input = message.input.safeParse(envelope.data.input);
  if (!input.success) throw new MessageError('bad-message', z.prettifyError(input.error));
  const handler = handlers[name] as (i: unknown, s: Sender) => Promise<unknown>;
  return handler(input.data, sender);
}
