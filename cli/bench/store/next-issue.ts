/** The issue after the measured one: a thousand changes, published as a delta. */
import { deltaLines } from '../../../utils/lists/feed/delta-lines.ts';
import { sealEnvelope } from '../../../utils/lists/feed/dsse.ts';
import type { SigningKey } from '../../../utils/lists/feed/keys.ts';
import { entryLine } from '../../../utils/lists/feed/lines.ts';
import { FeedPayload, feedPayloadType } from '../../../utils/lists/feed/payload.ts';
import { idHash } from '../../../utils/lists/feed/id-hash.ts';
import { lineHash, StateSum } from '../../../utils/lists/feed/state.ts';
import { packFile } from '../../../utils/lists/feed/write-lines.ts';
import type { Entry } from '../../../utils/model/entry.ts';

/**
 * @param feedJson of the first issue
 * @param changing entries of it: every second one is changed, the others are removed
 * @returns the files that the next issue adds; `feed.json` among them. Its snapshot is still the first one's: it
 *   serves to measure the delta, and a reader that took the snapshot instead would notice.
 */
export async function nextIssue(
  feedJson: Uint8Array,
  changing: readonly Entry[],
  key: SigningKey,
): Promise<Map<string, Uint8Array>> {
  const envelope = JSON.parse(new TextDecoder().decode(feedJson)) as { payload: string };
  const before = FeedPayload.parse(JSON.parse(Buffer.from(envelope.payload, 'base64').toString()));
  const state = new StateSum(before.state);
  const hashes = new Map(changing.map((entry) => [entry.id, lineHash(entryLine(entry))]));
  for (const hash of hashes.values()) state.subtractHash(hash);
  const puts = changing
    .filter((_, i) => i % 2 === 0)
    .map((entry) => ({
      line: entryLine({ ...entry, confirmedOn: '2026-11-01' }),
      was: hashes.get(entry.id),
    }));
  for (const { line } of puts) state.add(line);
  const removed = await Promise.all(
    changing
      .filter((_, i) => i % 2 === 1)
      .map(async ({ id }) => ({
        id,
        tombstone: {
          removed: await idHash(before.list.id, id),
          reason: 'repaired' as const,
          on: '2026-11-01',
        },
      })),
  );
  const { lines, changes } = deltaLines({ removed }, { hashes }, puts);
  const { part, packed } = await packFile('delta', lines);
  const { entries: _lines, ...file } = part;
  const delta = { ...file, from: before.serial, to: before.serial + 1, changes, fromState: before.state };
  const payload: FeedPayload = {
    ...before,
    serial: before.serial + 1,
    deltas: [delta],
    state: state.toString(),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  return new Map([
    [part.path, packed],
    ['feed.json', await sealEnvelope(feedPayloadType, bytes, [key])],
  ]);
}
