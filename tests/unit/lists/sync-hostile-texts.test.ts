/** What a hostile publisher writes into a list comes out as text, and as nothing else. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/model/entry.ts';
import { Client } from './client.ts';
import { FakePublisher, madeUpEntries } from './sync-server.ts';

const first = madeUpEntries(60);

let publisher: FakePublisher;
let client: Client;

beforeEach(async () => {
  publisher = new FakePublisher('jia');
  await publisher.publish(first, 5);
  client = await Client.open(publisher);
  await client.sync.subscribe({ address: publisher.address });
});

describe('hostile texts', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\u202Egnp.exe\u202C',
    '=HYPERLINK("http://evil.example")',
    "'; DROP TABLE lists; --",
    '${process.exit()}',
    '\u0000\u0007\u001B[31m',
    '\uD800',
    '__proto__',
    'constructor',
    'toString',
  ];

  it('in every field come out as the texts that they are, and change nothing else', async () => {
    const entries: Entry[] = hostile.map((text, number) => ({
      id: `${number}-${text}`,
      subject: {
        kind: 'website',
        name: text,
        formerNames: [text],
        otherNames: [text],
        region: text,
      },
      storefronts: [{ site: 'taobao', shopId: text, sellerId: text, host: text, name: text, url: text }],
      domains: [`shop${number}.example`],
      apps: [text],
      tier: 'other',
      causes: [{ wording: text }],
      basisKind: 'court',
      decision: { authority: text, number: text, url: text },
      measures: [{ number: 1, by: text }],
    }));
    // Publishers need not write as ours does.
    const lines = entries.map((entry) => JSON.stringify(entry));
    await publisher.publish(first, 6);
    await publisher.publishLines([lines]);
    const text = hostile[0] ?? '';
    await publisher.describe((payload) => ({
      ...payload,
      list: {
        ...payload.list,
        title: text,
        publisher: text,
        issuer: text,
        homepage: 'javascript:alert(1)',
        jurisdiction: text,
        licence: text,
        reportTo: 'javascript:alert(1)',
        appealTo: text,
      },
    }));
    const state = await client.syncNow('jia');
    expect(state.error).toBeUndefined();
    expect(state.info).toMatchObject({ title: text, publisher: text, appealTo: text });
    const keys = entries.map((_, number) => `domain:shop${number}.example`);
    const found = await (await client.reader()).lookup(keys);
    const came = keys.map((key) => found.get(key)?.[0]?.entry);
    // A lone half of a pair is no text in UTF-8: it was replaced on the way, and nothing else was.
    const expected = JSON.parse(
      lines
        .map((line) => line.toWellFormed())
        .join(',')
        .replace(/^/, '[') + ']',
    ) as unknown;
    expect(JSON.parse(JSON.stringify(came).toWellFormed())).toEqual(expected);
    expect({}).not.toHaveProperty('polluted');
  });

  it('and names of prototypes are neither fields nor entries', async () => {
    const lines = first.map((entry) =>
      JSON.stringify(entry).replace(
        '{',
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
      ),
    );
    await publisher.publish(first, 6);
    await publisher.publishLines([lines]);
    expect((await client.syncNow('jia')).error).toBeUndefined();
    const found = await (await client.reader()).lookup(['name:杭州甲第7号演示商贸有限公司']);
    const [listed] = [...found.values()].flat();
    expect(listed?.entry).toEqual(first[7]);
    expect(Object.keys(listed?.entry ?? {})).toEqual(Object.keys(first[7] ?? {}));
    expect(listed?.entry).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });
});
