// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { indexPage } from '../../../utils/lists/feed/index-page.ts';
import { readFeedLink } from '../../../utils/lists/feed/link.ts';
import type { FeedPayload } from '../../../utils/lists/feed/payload.ts';
import type { Entry } from '../../../utils/model/entry.ts';

const payload: FeedPayload = {
  spec: 1,
  list: {
    id: 'made-up',
    title: '演示名单<script>alert(1)</script>',
    publisher: '演示发布者',
    issuer: '演示机关 "甲" & 乙',
    origin: 'transcription',
    tier: 'watchlist',
    appealTo: 'https://objections.xinbiao.example/?a=1&b=2',
    homepage: 'javascript:alert(1)',
    rectifyMonths: 3,
    retentionMonths: 60,
  },
  serial: 7,
  issued: '2026-02-20T08:00:00Z',
  expires: '2026-04-06T08:00:00Z',
  root: 1,
  snapshot: [],
  state: '0'.repeat(32),
};

const fingerprint = '0123456789abcdef'.repeat(4);

const entries: Entry[] = [
  {
    id: 'a',
    subject: { kind: 'company', name: '<img src=x onerror=alert(1)>有限公司' },
    tier: 'watchlist',
    causes: [{ wording: '虚假宣传' }],
    basisKind: 'administrative',
  },
  {
    id: 'b',
    subject: { kind: 'sole-trader', name: '某区演示张三商行', uscc: '92330100MA00000000' },
    tier: 'watchlist',
    causes: [],
    basisKind: 'administrative',
  },
];

function page(): Document {
  return new DOMParser().parseFromString(indexPage(payload, entries, fingerprint), 'text/html');
}

describe('the page for people', () => {
  it('says whose list it is, how many it holds and how to object, Chinese first', () => {
    const document = page();
    const text = document.body.textContent;
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(text).toContain('演示机关 "甲" & 乙');
    expect(text).toContain('条数 Entries2');
    expect(text).toContain('如何提出异议');
    expect(document.querySelector('a[href^="https://objections"]')?.getAttribute('href')).toBe(
      'https://objections.xinbiao.example/?a=1&b=2',
    );
  });

  it('shows texts of the list as texts: no script, no markup, no dangerous link', () => {
    const document = page();
    expect(document.querySelectorAll('script, img')).toHaveLength(0);
    expect(document.querySelector('h1')?.textContent).toBe('演示名单<script>alert(1)</script>');
    expect(
      [...document.querySelectorAll('a')].every((a) =>
        /^(?:https?:|\.\/#xinbiao=1&)/.test(a.getAttribute('href') ?? ''),
      ),
    ).toBe(true);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
  });

  it('shows a sole trader by code only', () => {
    const text = page().body.textContent;
    expect(text).toContain('92330100MA00000000');
    expect(text).not.toContain('张三');
  });

  it('shows the first thousand of a long list and says so', () => {
    const [entry] = entries;
    if (!entry) throw new Error('there is one');
    const many = Array.from({ length: 1500 }, () => entry);
    const document = new DOMParser().parseFromString(indexPage(payload, many, fingerprint), 'text/html');
    expect(document.querySelectorAll('tbody tr')).toHaveLength(1000);
    expect(document.body.textContent).toContain('共 1500 条');
  });

  it('shows the fingerprint to compare, and a link that carries it to whoever copies it', () => {
    const document = page();
    expect(document.querySelector('code')?.textContent.replaceAll(' ', '')).toBe(fingerprint);
    const href = document.querySelector('a[href^="./#"]')?.getAttribute('href') ?? '';
    const copied = new URL(href, 'https://lists.xinbiao.example/made-up/').href;
    expect(readFeedLink(copied)).toEqual({
      address: 'https://lists.xinbiao.example/made-up/',
      listId: 'made-up',
      fingerprint,
    });
  });

  it('shows hostile texts as texts in every field that it shows', () => {
    const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(2)></td></table><a href="javascript:alert(3)">`;
    const everywhere: FeedPayload = {
      ...payload,
      issued: hostile,
      expires: hostile,
      list: {
        ...payload.list,
        title: hostile,
        publisher: hostile,
        issuer: hostile,
        homepage: `https://x.example/${hostile}`,
        reportTo: hostile,
        appealTo: `javascript:${hostile}`,
        licence: hostile,
        published: hostile,
      },
    };
    const entry: Entry = {
      id: hostile,
      subject: { kind: 'company', name: hostile, uscc: hostile },
      tier: 'blacklist',
      causes: [{ wording: hostile }],
      basisKind: 'court',
      listedOn: hostile,
    };
    const html = indexPage(everywhere, [entry], fingerprint);
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(document.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
    expect(document.querySelectorAll('a[href^="javascript"]')).toHaveLength(0);
    expect(document.querySelectorAll('tbody tr')).toHaveLength(1);
    expect([...document.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(
      Array.from({ length: 4 }, () => hostile),
    );
    expect(document.querySelectorAll('dd')).toHaveLength(15);
  });
});
