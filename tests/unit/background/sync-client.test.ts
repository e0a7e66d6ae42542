import { describe, expect, it } from 'vitest';
import { SyncClient } from '../../../utils/background/sync-client.ts';
import type { OpenSyncLink } from '../../../utils/background/sync-client.ts';
import { errorOf, failureOf } from '../../../utils/background/sync-protocol.ts';
import type { ImportService, SyncReply } from '../../../utils/background/sync-protocol.ts';
import { serveLine } from '../../../utils/background/sync-worker.ts';
import { FeedError } from '../../../utils/lists/feed/error.ts';
import { SourceError } from '../../../utils/lists/sources/error.ts';
import { SyncError } from '../../../utils/lists/sync-error.ts';
import { TableError } from '../../../utils/lists/tables/error.ts';
import type { SourceChoices } from '../../../utils/model/source.ts';
import { StoreError } from '../../../utils/store/errors.ts';
import { makeList } from '../store/made-up-list.ts';

/** Workers that live until they are ended: each opened link reaches the next of them. */
function workersOf(...syncs: ImportService[]): { open: OpenSyncLink; opened: () => number; end: () => void } {
  let opened = 0;
  let end: (() => void) | undefined;
  const open: OpenSyncLink = async ({ reply, lost }) => {
    const sync = syncs[Math.min(opened, syncs.length - 1)];
    opened += 1;
    const { port1, port2 } = new MessageChannel();
    if (sync) serveLine(port2, sync);
    port1.addEventListener('message', ({ data }: MessageEvent<SyncReply>) => reply(data));
    port1.start();
    end = () => {
      port1.close();
      lost();
    };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
    return { send: (demand) => port1.postMessage(demand) };
  };
  return { open, opened: () => opened, end: () => end?.() };
}

const never: ImportService = {
  syncList: () => new Promise(() => undefined),
  subscribe: () => new Promise(() => undefined),
  preview: () => new Promise(() => undefined),
  importSource: () => new Promise(() => undefined),
  importLinks: () => new Promise(() => undefined),
  rowNotes: () => new Promise(() => undefined),
  cancel: () => new Promise(() => undefined),
};

const choices: SourceChoices = {
  id: 'jia',
  title: '演示名单',
  issuer: '演示机关',
  tier: 'other',
  basisKind: 'volunteer',
  columns: [],
};

function answering(serial: number): ImportService {
  const { state } = makeList('jia', { serial });
  const answer = async (): Promise<typeof state> => state;
  return { ...never, syncList: answer, subscribe: answer, importSource: answer };
}

describe('the sync in a Worker', () => {
  it('answers each demand with its own result, over one link', async () => {
    const states = new Map(
      [1, 2].map((serial) => [`list-${serial}`, makeList(`list-${serial}`, { serial })]),
    );
    const { open, opened } = workersOf({
      ...never,
      syncList: async (id) => {
        const list = states.get(id);
        if (list === undefined) throw new SyncError('not-subscribed', id);
        return list.state;
      },
    });
    const client = new SyncClient(open);
    const [one, two] = await Promise.all([client.syncList('list-1'), client.syncList('list-2')]);
    expect([one.serial, two.serial]).toEqual([1, 2]);
    await expect(client.syncList('list-3')).rejects.toMatchObject({
      name: 'SyncError',
      code: 'not-subscribed',
    });
    expect(opened()).toBe(1);
  });

  it('that ends before it has answered is begun again, and answers what was asked', async () => {
    const { open, end, opened } = workersOf(never, answering(7));
    const client = new SyncClient(open);
    const asked = [
      client.syncList('jia'),
      client.subscribe({ address: 'https://jia.example/' }),
      client.importSource({ kind: 'file', blob: 'blob:made-up', fileName: 'a.csv' }, choices),
    ];
    await expect.poll(opened).toBe(1);
    end();
    expect((await Promise.all(asked)).map(({ serial }) => serial)).toEqual([7, 7, 7]);
    expect(opened()).toBe(2);
  });

  it('that ends over the same demand again and again is given up', async () => {
    const { open, end, opened } = workersOf(never);
    const asked = new SyncClient(open).syncList('jia');
    const given = expect(asked).rejects.toThrow('ended');
    for (const times of [1, 2, 3]) {
      await expect.poll(opened).toBe(times);
      await Promise.resolve();
      end();
    }
    await given;
  });

  it('that cannot be begun is a failure, not a wait without end', async () => {
    const client = new SyncClient(() => Promise.reject(new Error('no document')));
    await expect(client.syncList('jia')).rejects.toThrow('no document');
  });

  it.each([
    new FeedError('wrong-hash', 'a part'),
    new StoreError('no-space'),
    new SyncError('id-taken', 'jia'),
    new SourceError('many-vanished', '3 / 20'),
    new TableError('other-format', 'PDF'),
    new Error('something else'),
  ])('passes %s on as what it was', (error) => {
    const received = errorOf(structuredClone(failureOf(error)));
    expect(received.constructor).toBe(error.constructor);
    expect(received.message).toContain(error.message);
    expect((received as { code?: string }).code).toBe((error as { code?: string }).code);
  });
});
