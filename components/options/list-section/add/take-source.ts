import { send } from '../../../../utils/messages/send.ts';
import type { ListState } from '../../../../utils/model/list.ts';
import { failureOf } from '../../../failure.ts';
import type { Failure } from '../../../failure.ts';
import type { Outcome, Stage } from './source.ts';

function added(list: ListState, known: boolean): Outcome {
  return { what: known ? 'replaced' : 'added', title: list.info.title, entries: list.entries };
}

/**
 * Makes a list of what was looked at.
 * @param trusted whether the person compared a feed's fingerprint with its publisher's
 * @returns what came of it; a failure beside it where the list is there but could not be raised
 * @throws MessageError
 */
export async function takeSource(
  { place, preview, choices }: Extract<Stage, { at: 'looking' }>,
  trusted: boolean,
): Promise<{ outcome: Outcome; failure?: Failure }> {
  if (preview.form === 'links')
    return { outcome: { what: 'links', ...(await send('importLinks', { place })) } };
  if (preview.form !== 'feed') {
    const list = await send('importSource', { place, choices: choices ?? preview.choices });
    return { outcome: added(list, preview.known) };
  }
  // Pinned to what the person has seen: a server that now gives another root is refused.
  const { fingerprint } = preview;
  const address = place.kind === 'address' ? place.address : '';
  const list = await send('subscribe', { address, fingerprint });
  const outcome = added(list, false);
  if (!trusted) return { outcome };
  try {
    await send('trustList', { id: list.info.id, raised: true, fingerprint });
    return { outcome };
  } catch (error) {
    return { outcome, failure: failureOf(error) };
  }
}
