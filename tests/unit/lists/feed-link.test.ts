import { describe, expect, it } from 'vitest';
import { formatFeedLink, readFeedLink } from '../../../utils/lists/feed/link.ts';

const fingerprint = '0123456789abcdef'.repeat(4);
const link = { address: 'https://lists.xinbiao.example/made-up/', listId: 'made-up.2026', fingerprint };

describe('a link to a feed', () => {
  it('carries address, list and fingerprint, and is read back', () => {
    const text = formatFeedLink(link);
    expect(text).toBe(`https://lists.xinbiao.example/made-up/#xinbiao=1&id=made-up.2026&root=${fingerprint}`);
    expect(readFeedLink(` ${text}\n`)).toEqual(link);
    expect(readFeedLink(text.replace(fingerprint, fingerprint.toUpperCase()))).toEqual(link);
    expect(formatFeedLink({ ...link, address: `${link.address}#old` })).toBe(text);
  });

  it('may be a bare address, with a fragment of its own or none', () => {
    expect(readFeedLink('https://lists.xinbiao.example/feed.json')).toEqual({
      address: 'https://lists.xinbiao.example/feed.json',
    });
    expect(readFeedLink('https://lists.xinbiao.example/a/#top')).toEqual({
      address: 'https://lists.xinbiao.example/a/',
    });
  });

  it('never loses a pin that cannot be read', () => {
    const text = formatFeedLink(link);
    for (const damaged of [
      text.replace('xinbiao=1', 'xinbiao=2'),
      text.slice(0, -1),
      `${text}0`,
      text.replace(/&root=.*/, ''),
      text.replace('&id=made-up.2026', ''),
      text.replace('made-up.2026', 'Made Up'),
      `${text}&root=${'f'.repeat(64)}`,
      `${text}&id=another`,
      'made-up',
      '',
    ]) {
      expect(readFeedLink(damaged), damaged).toBeUndefined();
    }
  });
});
