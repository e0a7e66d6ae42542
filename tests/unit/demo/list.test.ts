import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demonstrationEntries } from '../../../cli/demo/list/entries.ts';
import { shops } from '../../../cli/demo/market/shops.ts';
import { demoListFingerprint } from '../../../utils/lists/demo-list.ts';
import { openFeed, readSnapshot } from '../../../utils/lists/feed/open.ts';
import type { FetchFile } from '../../../utils/lists/feed/open.ts';
import { Entry } from '../../../utils/model/entry.ts';

const fromPublic: FetchFile = (path) => readFile(join('public', 'demo-list', path));

async function openEmbedded() {
  const pin = { fingerprint: demoListFingerprint, listId: 'demonstration' };
  const opened = await openFeed(fromPublic, pin, new Date());
  const entries: Entry[] = [];
  for await (const part of readSnapshot(opened, fromPublic)) entries.push(...part);
  return { opened, entries };
}

/** A name's characters in order of their codes: the same for two names that only turn words round. */
const letters = (name = ''): string => name.split('').toSorted().join('');

describe('the embedded demonstration list', () => {
  it('opens with the packaged fingerprint, and says what it is', async () => {
    const { opened } = await openEmbedded();
    expect(opened.list.origin).toBe('demonstration');
    expect(opened.list.title).toContain('虚构');
    expect(opened.list.issuer).toContain('虚构');
  });

  it('holds what its source says today: npm run demo-list was run after the last change', async () => {
    const { opened, entries } = await openEmbedded();
    expect(entries).toEqual(demonstrationEntries(new Date(opened.issued)));
  });
});

describe('its source', () => {
  const entries = demonstrationEntries(new Date('2026-03-31T18:00:00Z'));

  it('fits the model', () => {
    for (const entry of entries) expect(Entry.safeParse(entry).error).toBeUndefined();
  });

  it('names only what is plainly made up', () => {
    for (const { subject, domains = [] } of entries) {
      expect(subject.name).toMatch(/演示|虚构/);
      expect(domains.filter((domain) => !domain.endsWith('.example'))).toEqual([]);
    }
  });

  it('counts its days in Asia/Shanghai, where the day of issue has already begun', () => {
    expect(entries.find(({ id }) => id === 'demo-001')?.confirmedOn).toBe('2026-03-31');
  });

  it('leaves most of the market alone', () => {
    const listed = shops.filter(({ operator }) =>
      entries.some(({ subject }) => subject.name === operator.name),
    );
    expect(listed.length).toBeLessThan(shops.length * 0.7);
  });

  it('has two traps beside the listed: another company of the same name, and a name with its words turned round', () => {
    const [namesake, turned] = ['s1013', 's1012'].map((id) => shops.find((shop) => shop.id === id));
    const sameName = entries.find(({ subject }) => subject.name === namesake?.operator.name);
    expect(sameName?.subject.uscc).not.toBe(namesake?.operator.code);
    const likeness = entries.find(({ subject }) => letters(subject.name) === letters(turned?.operator.name));
    expect(likeness?.subject.name).not.toBe(turned?.operator.name);
  });
});
