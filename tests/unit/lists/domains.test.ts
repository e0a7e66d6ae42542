/** Lists of domains in the forms in which blockers use them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutList } from '../../../utils/lists/domains/about.ts';
import { readWebsite } from '../../../utils/lists/domains/website.ts';
import { openPublishedFile, readPublishedFile } from '../../../utils/lists/published-list.ts';
import type { TableEntries } from '../../../utils/lists/tables/report.ts';

async function importOf(text: string): Promise<TableEntries & { form: string }> {
  const file = await openPublishedFile(new TextEncoder().encode(text));
  return { form: file.form, ...(await readPublishedFile(file, { tier: 'blacklist' })) };
}

const hosts = ({ entries }: TableEntries): string[] => entries.map(({ subject }) => subject.name);

describe('a list of domains', () => {
  it('may be a hosts file, plain domains, or ABP rules: the entries are the same', async () => {
    const files = [
      '# hosts\n127.0.0.1 localhost\n0.0.0.0 yanshi-a.example yanshi-b.example # note\n0.0.0.0 yanshi-c.example\n',
      '# plain\nyanshi-a.example\n\n*.yanshi-b.example\nhttps://yanshi-c.example/\n',
      '[Adblock Plus 2.0]\n! rules\n||yanshi-a.example^\n||yanshi-b.example^$doc,popup\r\n||yanshi-c.example^',
    ];
    for (const file of files) {
      const table = await importOf(file);
      expect(table.form).toBe('domains');
      expect(hosts(table)).toEqual(['yanshi-a.example', 'yanshi-b.example', 'yanshi-c.example']);
      expect(table.read).toBe(table.entries.length + table.refused.length);
    }
  });

  it('makes entries of websites, in the lowest tier, as somebody’s word', async () => {
    const { entries } = await importOf('! Last modified: 2026-07-01\n||yanshi.example^\n');
    expect(entries).toEqual([
      {
        id: 'host:yanshi.example',
        subject: { kind: 'website', name: 'yanshi.example' },
        domains: ['yanshi.example'],
        tier: 'other',
        causes: [],
        basisKind: 'volunteer',
        confirmedOn: '2026-07-01',
      },
    ]);
  });

  it('refuses what many share, with the reason, and takes a name below it for that name alone', async () => {
    const { entries, refused } = await importOf(
      'taobao.com\nwww.google.com.hk\ngithub.io\nco.uk\n192.168.0.1\nyanshi.github.io\nyanshi.1688.com\nshop.yanshi.example\n',
    );
    expect(refused.map(({ row, reason, detail }) => [row, reason, detail?.split(', ')[1]])).toEqual([
      [1, 'never-subject', 'platform'],
      [2, 'never-subject', 'platform'],
      [3, 'never-subject', 'public-suffix'],
      [4, 'never-subject', 'public-suffix'],
      [5, 'never-subject', 'private-address'],
    ]);
    expect(entries.map(({ domains }) => domains)).toEqual([
      ['yanshi.github.io'],
      ['yanshi.1688.com'],
      ['shop.yanshi.example'],
    ]);
  });

  it('refuses rules about less or more than a domain, and those that take one off a list', async () => {
    const { entries, refused } = await importOf(
      '||yanshi.example^\n||a.example^\n||b.example^\n||c.example^\n||d.example^\n||e.example^\n||f.example^\n||g.example^\n||h.example^\n' +
        '||yanshi.example/shop^\n@@||restored.example^\n||odd*.example^\n||third.example^$domain=other.example\n',
    );
    expect(entries).toHaveLength(9);
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [10, 'not-a-domain'],
      [11, 'exception-rule'],
      [12, 'not-a-domain'],
      [13, 'not-a-domain'],
    ]);
  });

  it('takes off what the list itself excepts, above or below the rule, and all below that', async () => {
    const { entries, refused, read } = await importOf(
      '@@||before.example^\n||before.example^\n||stays.example^\n||after.example^$third-party\n||sub.after.example^\n' +
        '||cancelled.example^\n||whole.example^\n||notafter.example^\n@@||WWW.after.example^$document\n' +
        '||cancelled.example^$badfilter\n@@|https://shop.whole.example^\n',
    );
    expect(entries.map(({ subject }) => subject.name)).toEqual(['stays.example', 'notafter.example']);
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'exception-rule'],
      [2, 'excepted'],
      [4, 'excepted'],
      [5, 'excepted'],
      [6, 'excepted'],
      [7, 'excepted'],
      [9, 'exception-rule'],
      [10, 'exception-rule'],
      [11, 'exception-rule'],
    ]);
    expect(read).toBe(entries.length + refused.length);
  });

  it('keeps a website of which an exception lets only a part through', async () => {
    const list = '||a.example^\n||b.example^\n||c.sub.example^\n';
    const exceptions =
      '@@||a.example/logo.png\n@@||b.example^$domain=other.example\n@@||b.example^$generichide\n@@||x.c.sub.example^\n';
    expect(hosts(await importOf(list + exceptions))).toEqual(['a.example', 'b.example', 'c.sub.example']);
  });

  it('takes a host once, with or without www, in any case', async () => {
    const { entries, refused } = await importOf('yanshi.example\nwww.yanshi.example\nYANSHI.example\n');
    expect(entries).toHaveLength(1);
    expect(refused.map(({ reason, detail }) => [reason, detail])).toEqual([
      ['duplicate', '1'],
      ['duplicate', '1'],
    ]);
  });

  it('is told from a table', async () => {
    expect((await importOf('企业名称,网址\n演示甲商贸有限公司,yanshi.example\n')).form).toBe('table');
    expect((await importOf('domain,reason\nyanshi.example,传销\n')).form).toBe('table');
  });
});

describe('a website', () => {
  it('is a host, in ASCII, of whatever spelling', () => {
    expect(readWebsite('WWW.Yanshi.example')).toEqual({ host: 'yanshi.example' });
    expect(readWebsite('https://yanshi.example:8443/')).toEqual({ host: 'yanshi.example' });
    expect(readWebsite('演示.example')).toEqual({ host: 'xn--2dxm0t.example' });
    expect(readWebsite('https://yanshi.example/index.html')).toEqual({ host: 'yanshi.example' });
  });

  it('is not one page of it, and not just any text', () => {
    expect(readWebsite('https://yanshi.example/shop/1')).toEqual({ refused: 'address-with-path' });
    for (const text of [
      'localhost',
      'a b.example',
      'ftp://yanshi.example/',
      'http://me@yanshi.example/',
      'x',
      '',
    ])
      expect(readWebsite(text), text).toEqual({ refused: 'not-a-domain' });
  });

  it('is told without a crash for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.domain(), fc.webUrl()), (text) => {
        const read = readWebsite(text);
        if ('host' in read) expect(readWebsite(read.host)).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the head of a list', () => {
  it('tells its title, home, licence and day', () => {
    expect(
      aboutList(
        '# Title:  演示名单\n# Home: https://yanshi.example/\n# License: MIT\n# Last updated: 2026-07-18\nx.example',
      ),
    ).toEqual({
      title: '演示名单',
      homepage: 'https://yanshi.example/',
      licence: 'MIT',
      updated: '2026-07-18',
    });
    expect(aboutList('! Version: 202607171000')).toEqual({ updated: '2026-07-17' });
    expect(aboutList('! Last modified: 17 Jul 2026 10:00 UTC')).toEqual({ updated: '2026-07-17' });
    expect(aboutList('x.example\n')).toEqual({});
  });
});
