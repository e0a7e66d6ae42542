import { describe, expect, test } from 'vitest';
import { destinationOf } from '../../../../utils/desk/outbox/destination.ts';
import type { Fetch } from '../../../../utils/desk/outbox/request.ts';
import { addressForm, originToAsk } from '../../../../utils/model/destination.ts';
import { fakeReceiver } from './fake-receiver.ts';

const nobody: Fetch = async () => {
  throw new Error('nobody is to be asked');
};
const about = { language: 'zh-CN', kind: 'lead' } as const;

test.each([
  ['https://list.example/reports', 'question'],
  ['http://127.0.0.1:8080/in', 'question'],
  ['http://receiver.localhost:8080/in', 'question'],
  ['http://list.example/reports', 'none'],
  ['https://user:pass@list.example/', 'none'],
  ['ftp://list.example/', 'none'],
  ['javascript:alert(1)', 'none'],
  ['not an address', 'none'],
  [undefined, 'none'],
  ['mailto:reports@list.example', 'letter'],
  ['mailto:', 'none'],
  ['https://git.example/owner/list/issues/new', 'issue'],
  ['https://git.example/owner/list/issues/new/?labels=report', 'issue'],
  ['https://git.example/owner/list/-/issues/new', 'issue'],
  ['https://git.example/owner/list/issues/newest', 'question'],
])('%s is told by its form as %s', (address, form) => {
  expect(addressForm(address)).toBe(form);
});

test('a permission is asked for one host alone, and only where somebody is asked', () => {
  expect(originToAsk('https://list.example:8443/reports?a=1')).toBe('https://list.example/*');
  expect(originToAsk('mailto:reports@list.example')).toBeUndefined();
});

describe('a report goes', () => {
  test('to a receiver that says it is one; elsewhere as to a page; unknown where nobody answers', async () => {
    const address = 'https://list.example/in';
    const to = (fetch: Fetch): Promise<unknown> => destinationOf(address, 'x', about, fetch);
    expect(await to(fakeReceiver().fetch)).toEqual({ kind: 'receiver', endpoint: address, sure: true });
    expect(await to(async () => new Response('<!doctype html>'))).toEqual({ kind: 'page', address });
    expect(await to(async () => Promise.reject(new TypeError('no network')))).toEqual({
      kind: 'receiver',
      endpoint: address,
    });
    expect(await destinationOf(undefined, 'x', about, nobody)).toEqual({ kind: 'file' });
    expect(await destinationOf('http://list.example/in', 'x', about, nobody)).toEqual({ kind: 'file' });
  });

  test('as a letter or an issue with its words filled in', async () => {
    const letter = await destinationOf(
      'mailto:reports@list.example?cc=x@y.example',
      '甲\n乙&丙',
      about,
      nobody,
    );
    expect(letter).toEqual({
      kind: 'letter',
      address: `mailto:reports@list.example?subject=${encodeURIComponent('举报')}&body=${encodeURIComponent('甲\r\n乙&丙')}`,
    });
    const issue = await destinationOf(
      'https://git.example/o/r/issues/new?labels=report',
      '甲&乙',
      about,
      nobody,
    );
    const url = new URL('address' in issue ? issue.address : '');
    expect(Object.fromEntries(url.searchParams)).toEqual({ labels: 'report', title: '举报', body: '甲&乙' });
    const lab = await destinationOf('https://git.example/o/r/-/issues/new', '甲', about, nobody);
    expect('address' in lab && new URL(lab.address).searchParams.get('issue[description]')).toBe('甲');
  });

  test('with as many words as an address can carry, and a word of where the rest is', async () => {
    const letter = await destinationOf('mailto:reports@list.example', '长𠀀'.repeat(5000), about, nobody);
    const address = 'address' in letter ? letter.address : '';
    expect(address.length).toBeLessThanOrEqual(1900);
    expect(address.length).toBeGreaterThan(1800);
    expect(decodeURIComponent(address)).toContain('其余见所附的文件');
  });
});
