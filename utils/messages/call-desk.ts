/** A press on a mark's detail that is for the desk. The detail's script alone carries it. */
import type { Sighting } from '../model/sighting.ts';
import type { Finding } from '../model/verdict.ts';
import { send } from './send.ts';

/** Opens the desk with a shop, or with an entry that is objected to. Nobody waits for it: a failure is for the console. */
export function callDesk(
  kind: 'choose' | 'objection',
  sighting: Sighting | undefined,
  finding: Finding,
): void {
  send('beginReport', { kind, ...(sighting && { sighting }), finding }).catch((error: unknown) =>
    console.warn('The desk was not called', error),
  );
}
