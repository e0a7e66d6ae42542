/** Each thing that goes wrong with what a person chose: the page says in words what to do, and nothing is lost. */
import { errorWords } from '../../utils/i18n/pages/error-words.ts';
import { pageTexts } from '../../utils/i18n/pages/texts.ts';
import type { Tab } from './browsers/shopper.ts';
import { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { listedEntries } from './living-market.ts';
import { chooseFile, lookAtAddress, says } from './own-page.ts';
import { PublishedList } from './published-list.ts';

const origin = 'https://mistakes.xinbiao.example';
const wordsOf = (code: string): string => errorWords(pageTexts('zh-CN'), code);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const html = { 'content-type': 'text/html; charset=utf-8' };

test.describe('a mistake', () => {
  test.describe.configure({ mode: 'serial' });
  let extension: Extension;
  let options: Tab;
  let list: PublishedList;
  let stop: () => void;

  test.beforeAll(async ({ shopper, web }) => {
    list = await PublishedList.create(web, 'mistakes');
    await list.publish(listedEntries(20));
    stop = web.serve((url) => {
      if (url.origin !== origin) return undefined;
      if (url.pathname === '/page.html') return { headers: html, body: '<!doctype html><p>欢迎光临' };
      if (url.pathname === '/feed.json') return { body: '{}' };
      if (url.pathname === '/list.pdf') return { body: '%PDF-1.7' };
      if (url.pathname.startsWith('/busy')) return { status: 503, body: '' };
      if (url.pathname.startsWith('/down')) return { body: '', cut: true };
      return undefined;
    });
    await shopper.allowOrigin(`${origin}/*`);
    await shopper.allowOrigin(PublishedList.pattern);
    extension = await Extension.of(shopper);
    await extension.changeSettings({ language: 'zh-CN' });
  });
  // Words of before must not stand in for those that are expected.
  test.beforeEach(async ({ shopper }) => {
    options = await shopper.openOwn('options.html');
  });
  test.afterEach(() => options.close());
  test.afterAll(async () => {
    await extension.changeSettings({ language: 'auto' });
    await extension.send('unsubscribe', { id: list.id });
    stop();
    await extension.close();
  });

  const isTold = (code: string): Promise<void> => says(options, wordsOf(code), '.add [role=alert]');

  for (const [what, address, code] of [
    ['nothing that is an address', '不是网址', 'bad-address'],
    ['an address with a password in it', 'https://me:secret@mistakes.xinbiao.example/', 'bad-address'],
    ['an address without TLS', 'http://mistakes.xinbiao.example/', 'bad-address'],
    ['an address where nothing is', `${origin}/nothing/`, 'address-unreachable'],
    ['a file’s address where nothing is', `${origin}/nothing.csv`, 'address-unreachable'],
    ['a page that is no list', `${origin}/page.html`, 'no-table'],
    ['a folder whose feed is none', `${origin}/feed.json`, 'not-a-feed'],
    ['a picture or document', `${origin}/list.pdf`, 'other-format'],
    ['a server that is busy', `${origin}/busy/list.csv`, 'address-unreachable'],
    ['a server that is down', `${origin}/down/list.csv`, 'address-unreachable'],
    ['a shared link that was cut off', `${origin}/#xinbiao=1&id=mistakes&root=12`, 'bad-link'],
  ] as const) {
    test(`${what}: ${code}`, async () => {
      await lookAtAddress(options, address);
      await isTold(code);
    });
  }

  test('a shared link with another publisher’s fingerprint', async () => {
    await lookAtAddress(options, `${list.address}#xinbiao=1&id=${list.id}&root=${'ab'.repeat(32)}`);
    await isTold('wrong-root');
  });

  test('a list whose signature is not its key’s', async () => {
    list.breakSignature();
    await lookAtAddress(options, list.address);
    await isTold('bad-signature');
  });

  for (const [what, file, code] of [
    ['an empty file', { name: '名单.csv', bytes: bytesOf('') }, 'empty'],
    ['a document', { name: '名单.pdf', bytes: bytesOf('%PDF-1.7') }, 'other-format'],
    [
      'a picture with a table’s name',
      { name: '名单.csv', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
      'other-format',
    ],
    ['half a workbook', { name: '名单.xlsx', bytes: bytesOf('PK\u0003\u0004') }, 'bad-workbook'],
    [
      'a huge file',
      { name: '名单.csv', bytes: new Uint8Array(2 ** 20).fill(44), times: 300 },
      'source-too-large',
    ],
  ] as const) {
    test(`${what}: ${code}`, async () => {
      await chooseFile(options, '#list-file', file);
      await isTold(code);
    });
  }

  test('leave that the browser was not given', async () => {
    await options.evaluate(() => {
      const scope = globalThis as unknown as { browser?: Asking; chrome: Asking };
      // no test can press the browser's own question: the person says no
      (scope.browser ?? scope.chrome).permissions.request = async () => false;
    }, null);
    await lookAtAddress(options, 'https://never-allowed.example/list.csv');
    await isTold('no-permission');
  });

  test('and after all of them what was there is there', async () => {
    await expect
      .poll(async () => (await extension.lists()).map(({ trust }) => trust))
      .toEqual(['demonstration']);
    await list.publish(listedEntries(20));
    await lookAtAddress(options, list.address);
    await says(options, '订阅');
  });
});

interface Asking {
  permissions: { request: () => Promise<boolean> };
}
