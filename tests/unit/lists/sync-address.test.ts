import { describe, expect, it } from 'vitest';
import { feedAddress } from '../../../utils/lists/address.ts';
import { feedFiles } from '../../../utils/lists/feed-files.ts';
import { trustOf } from '../../../utils/lists/trust.ts';

const ours = 'chrome-extension://made-up/';

describe('the address of a feed', () => {
  it.each([
    ['https://lists.example/black/', 'https://lists.example/black/'],
    ['  https://lists.example/black ', 'https://lists.example/black/'],
    ['https://lists.example/black/feed.json', 'https://lists.example/black/'],
    ['https://lists.example/black/index.html?from=mail#top', 'https://lists.example/black/'],
    ['https://lists.example', 'https://lists.example/'],
    ['https://lists.example/名单/', 'https://lists.example/%E5%90%8D%E5%8D%95/'],
    ['http://localhost:8080/a', 'http://localhost:8080/a/'],
    ['http://127.0.0.1:9/', 'http://127.0.0.1:9/'],
    [`${ours}demo-list/`, `${ours}demo-list/`],
  ])('%s is %s', (typed, address) => {
    expect(feedAddress(typed, ours)).toBe(address);
  });

  it.each([
    'http://lists.example/black/',
    'ftp://lists.example/',
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///etc/passwd',
    'chrome-extension://other/demo-list/',
    'https://name:secret@lists.example/',
    'lists.example/black',
    '',
  ])('%s is none', (typed) => {
    expect(() => feedAddress(typed, ours)).toThrow(expect.objectContaining({ code: 'bad-address' }));
  });
});

describe('files of a feed', () => {
  it.each(['../other/feed.json', '/feed.json', 'https://other.example/x', '//other.example/x', '..%2f../x'])(
    'never lie outside its folder: %s',
    async (path) => {
      const asked: string[] = [];
      const fetchFile = feedFiles('https://lists.example/black/', {
        fetch: async (url) => {
          asked.push(url);
          return new Response('x');
        },
      });
      await fetchFile(path, 10).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'not-a-feed' });
      });
      expect(asked.filter((url) => !url.startsWith('https://lists.example/black/'))).toEqual([]);
    },
  );

  it('may have exactly as many bytes as allowed, and no more', async () => {
    const fetchFile = feedFiles('https://lists.example/', { fetch: async () => new Response('12345') });
    expect(new TextDecoder().decode(await fetchFile('a', 5))).toBe('12345');
    await expect(fetchFile('a', 4)).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('trust', () => {
  const catalogued = [{ fingerprint: 'aa', listId: 'official-list' }];

  it('is official only for a catalogued key speaking for its own list', () => {
    expect(trustOf({ fingerprint: 'aa', listId: 'official-list' }, undefined, catalogued)).toBe('official');
    expect(trustOf({ fingerprint: 'aa', listId: 'another' }, undefined, catalogued)).toBe('community');
    expect(trustOf({ fingerprint: 'bb', listId: 'official-list' }, undefined, catalogued)).toBe('community');
  });

  it('stays as the person raised it, and is lost with the catalogue entry', () => {
    expect(trustOf({ fingerprint: 'bb', listId: 'x' }, 'raised', catalogued)).toBe('raised');
    expect(trustOf({ fingerprint: 'bb', listId: 'x' }, 'official', catalogued)).toBe('community');
  });

  it('of the embedded demonstration is never anything else', () => {
    expect(trustOf({ fingerprint: 'aa', listId: 'official-list' }, 'demonstration', catalogued)).toBe(
      'demonstration',
    );
  });
});
