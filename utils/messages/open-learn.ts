/** A press on a mark's detail that asks what such a mark means. The detail's script alone carries it. */
import type { MarkTopic } from '../model/learn.ts';
import { send } from './send.ts';

/** Opens the page that explains marks. Nobody waits for it: a failure is for the console. */
export function openLearn(topic: MarkTopic): void {
  send('learn', { topic }).catch((error: unknown) =>
    console.warn('The page that explains was not opened', error),
  );
}
