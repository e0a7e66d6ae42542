/** What the desk's pages ask of the outbox. */
import type { Handlers } from '../../messages/receive.ts';
import type { OutboxRounds } from './rounds.ts';

export function outboxHandlers(rounds: OutboxRounds): Pick<Handlers, 'outbox'> {
  return {
    async outbox() {
      // The page hears on its channel how it goes; it need not wait.
      rounds.run(true).catch((error: unknown) => console.warn('The outbox failed', error));
      return {};
    },
  };
}
