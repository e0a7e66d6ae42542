import { describe, expect, it } from 'vitest';
import { addressInSkeleton, skeletonFile } from '../../../utils/sites/skeleton/file.ts';

const origin = { site: 'jd', kind: 'search', version: '1.2.3' } as const;
const file = (url: string) => skeletonFile(origin, { url, html: '<!doctype html><p>文字</p>' });

describe('a skeleton’s file', () => {
  it('begins with what it is of, and tells its address again', () => {
    const text = file('https://search.jd.com/Search?keyword=w1');
    expect(text).toMatch(
      /^<!-- xinbiao skeleton\nsite: jd\nkind: search\nurl: \S+\nversion: 1\.2\.3\n-->\n<!doctype html>/,
    );
    expect(addressInSkeleton(text)).toBe('https://search.jd.com/Search?keyword=w1');
    expect(addressInSkeleton(text.replaceAll('\n', '\r\n'))).toBe('https://search.jd.com/Search?keyword=w1');
  });

  it('keeps its comment closed whatever the address holds', () => {
    const text = file('https://search.jd.com/a-->b--c');
    expect(text.indexOf('-->')).toBe(text.indexOf('\n-->') + 1);
    expect(decodeURIComponent(addressInSkeleton(text) ?? '')).toBe('https://search.jd.com/a-->b--c');
  });

  it('is told from any other page', () => {
    expect(
      addressInSkeleton('<!doctype html><!-- xinbiao skeleton\nurl: https://a.example/\n-->'),
    ).toBeUndefined();
    expect(addressInSkeleton('')).toBeUndefined();
  });
});
