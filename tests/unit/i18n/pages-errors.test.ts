import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorWords } from '../../../utils/i18n/pages/error-words.ts';
import { pageCatalogues, pageTexts } from '../../../utils/i18n/pages/texts.ts';
import type { FeedErrorCode } from '../../../utils/lists/feed/error.ts';
import type { SourceErrorCode } from '../../../utils/lists/sources/error.ts';
import type { TableErrorCode } from '../../../utils/lists/tables/error.ts';
import type { SyncErrorCode } from '../../../utils/lists/sync-error.ts';
import type { Language } from '../../../utils/model/language.ts';
import type { StoreErrorCode } from '../../../utils/store/errors.ts';

/** A code that is missing here, or is no longer one, is a type error. */
const ofRooms: Record<
  FeedErrorCode | SourceErrorCode | StoreErrorCode | SyncErrorCode | TableErrorCode,
  true
> = {
  unreachable: true,
  'not-a-feed': true,
  'unsupported-version': true,
  'too-large': true,
  truncated: true,
  'wrong-hash': true,
  'wrong-count': true,
  'wrong-state': true,
  'bad-record': true,
  'bad-key': true,
  'bad-signature': true,
  'unknown-key': true,
  'threshold-not-met': true,
  'wrong-root': true,
  'older-root': true,
  'other-list': true,
  'older-serial': true,
  'same-serial-other-bytes': true,
  'issued-in-future': true,
  'duplicate-id': true,
  empty: true,
  'not-text': true,
  'other-format': true,
  'bad-workbook': true,
  'bad-json': true,
  'no-table': true,
  'no-name-column': true,
  'bad-address': true,
  'id-taken': true,
  'not-subscribed': true,
  'no-permission': true,
  'bad-link': true,
  'not-signed': true,
  'wrong-fingerprint': true,
  'no-space': true,
  'rebuild-needed': true,
  superseded: true,
  'store-unavailable': true,
  cancelled: true,
  'address-unreachable': true,
  'file-gone': true,
  'source-too-large': true,
  'nothing-taken': true,
  'many-vanished': true,
  'import-again': true,
  'protected-workbook': true,
};

/** Codes given as they are where a message fails: read off the sources, since they have no type. */
function codesInSources(): string[] {
  const folders = ['utils/messages', 'utils/background', 'components'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return files
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const source = readFileSync(name, 'utf8');
      const found = [
        ...source.matchAll(/new MessageError\(\s*'([^']+)'/g),
        ...source.matchAll(/\bcode: '([^']+)'/g),
        ...source.matchAll(/\?\? '([a-z-]+)', reply/g),
        ...source.matchAll(/\bfailure: '([a-z-]+)'/g),
      ];
      return found.map((match) => match[1] ?? '');
    });
}

const codes = [...new Set([...Object.keys(ofRooms), ...codesInSources()])].toSorted();

test('the sources give codes beside those of the rooms', () => {
  expect(codes).toEqual(
    expect.arrayContaining([
      'background-gone',
      'bad-link',
      'bad-message',
      'internal',
      'no-answer',
      'no-permission',
      'not-allowed',
    ]),
  );
});

describe.each(Object.keys(pageCatalogues) as Language[])('in %s', (language) => {
  const texts = pageTexts(language);

  test.each(codes)('%s has words of its own that say what happened and what to do', (code) => {
    const words = errorWords(texts, code);
    expect(words).not.toContain(code);
    expect(words.match(/[^。.]+[。.](?=\s|$|[^a-z])/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
  });

  test('no two codes say the same', () => {
    expect(new Set(codes.map((code) => errorWords(texts, code))).size).toBe(codes.length);
  });

  test.each(['of-tomorrow', 'unknown', 'toString', ''])('the unknown code “%s” is named', (code) => {
    expect(errorWords(texts, code)).toBe(texts.say('error.unknown', { code }));
  });
});

test('no error has words that no code can call up', () => {
  const words = Object.keys(pageCatalogues['zh-CN']).filter((key) => key.startsWith('error.'));
  const called = new Set([...codes, 'unknown'].map((code) => `error.${code}`));
  expect(words.filter((key) => !called.has(key))).toEqual([]);
});
