import { describe, expect, it } from 'vitest';
import { writeSize } from '../../../utils/i18n/sizes.ts';

describe('a size', () => {
  it.each([
    ['zh-CN', 0, '0字节'],
    ['zh-TW', 34, '34 byte'],
    ['en', 1, '1 byte'],
    ['en', 34, '34 bytes'],
    ['en', 1000, '1 kB'],
    ['zh-CN', 482_100, '482.1 kB'],
  ] as const)('in %s: %d is %s', (language, bytes, written) => {
    expect(writeSize(language, bytes)).toBe(written);
  });
});
