/** What pages of ours ask about the person's own objections. */
import type { Handlers } from '../messages/receive.ts';
import type { OwnObjections } from './own-objections.ts';

export function objectionHandlers(objections: OwnObjections): Pick<Handlers, 'ownObjection'> {
  return {
    async ownObjection({ list, entry }) {
      const on = await objections.of(list, entry);
      return on === undefined ? {} : { on };
    },
  };
}
