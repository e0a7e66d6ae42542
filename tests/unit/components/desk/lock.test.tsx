// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Desk } from '../../../../components/desk/desk.tsx';
import type { DeskSection } from '../../../../components/desk/sections.ts';
import { browser } from '../fake-browser.ts';
import { fillIn, find, findButton, says, show, takeAway } from '../shown.tsx';
import { ledger } from './fake-ledger.ts';

vi.mock('wxt/browser', async () => import('../fake-browser.ts'));
vi.mock('../../../../utils/messages/open-ledger.ts', async () => import('./fake-ledger.ts'));

const secret = '只在打开时看得见的内容';
const sections: DeskSection[] = [
  { id: 'cases', name: () => '台账', load: async () => () => <p>{secret}</p> },
];
const key = 'ab'.repeat(32);

const fail = (code: string) => () => Promise.reject(new Error(code));
const field = (id: string): Promise<HTMLInputElement> => find<HTMLInputElement>(`#${id}`);
const submit = async (selector: string): Promise<void> =>
  void (await find<HTMLFormElement>(selector)).dispatchEvent(
    new Event('submit', { bubbles: true, cancelable: true }),
  );
const text = (): string => document.body.textContent ?? '';

/** A lock that knows one passphrase. */
function locked(): void {
  let state = 'on';
  ledger.answers.set('lockState', () => state);
  ledger.answers.set('unlock', (typed: string) =>
    typed === '对的口令八个字' ? key : fail('desk-wrong-passphrase')(),
  );
  ledger.answers.set('unlockForGood', () => void (state = 'off'));
}

beforeEach(() => {
  browser.reset();
  ledger.reset();
});
afterEach(() => {
  takeAway();
  location.hash = '';
});

test('nothing of the desk is shown while it is locked, and a wrong passphrase is said to be wrong', async () => {
  locked();
  show(<Desk sections={sections} />);
  await says('工作台已上锁');
  await says('口令无法找回');
  expect(text()).not.toContain(secret);
  fillIn(await field('unlock-passphrase'), '错的口令八个字');
  await submit('#unlock');
  await says('口令不对');
  expect(text()).not.toContain(secret);
  expect(browser.session['desk-key']).toBeUndefined();
  fillIn(await field('unlock-passphrase'), '对的口令八个字');
  await submit('#unlock');
  await says(secret);
  expect(browser.session['desk-key']).toBe(key);
});

test('locking now takes everything away, on this page and on others', async () => {
  locked();
  browser.session['desk-key'] = key;
  show(<Desk sections={sections} />);
  await says(secret);
  (await findButton('立即上锁')).click();
  await says('工作台已上锁');
  expect(text()).not.toContain(secret);
  await browser.storage.session.set({ 'desk-key': key });
  await says(secret);
  await browser.storage.session.remove('desk-key');
  await says('工作台已上锁');
  expect(text()).not.toContain(secret);
});

test('a passphrase is set only when it is typed alike twice', async () => {
  let state = 'off';
  ledger.answers.set('lockState', () => state);
  ledger.answers.set('lockDesk', () => {
    state = 'on';
    return key;
  });
  location.hash = '#lock';
  show(<Desk sections={sections} />);
  await says('忘记口令，工作台里的内容就再也打不开');
  fillIn(await field('lock-fresh'), '一二三四五六七八');
  fillIn(await field('lock-again'), '一二三四五六七九');
  await submit('.lock-card');
  await says('两次输入的新口令不同');
  expect(ledger.given('lockDesk')).toEqual([]);
  fillIn(await field('lock-again'), '一二三四五六七八');
  await submit('.lock-card');
  await says('已设口令');
  expect(ledger.given('lockDesk')[0]?.[0]).toBe('一二三四五六七八');
  expect(browser.session['desk-key']).toBe(key);
});

test('a passphrase that is too short is said to be', async () => {
  ledger.answers.set('lockDesk', fail('desk-passphrase-short'));
  location.hash = '#lock';
  show(<Desk sections={sections} />);
  fillIn(await field('lock-fresh'), '短');
  fillIn(await field('lock-again'), '短');
  await submit('.lock-card');
  await says('口令太短');
  expect(browser.session['desk-key']).toBeUndefined();
});

test('the lock is taken off with the passphrase, and its key forgotten', async () => {
  locked();
  browser.session['desk-key'] = key;
  location.hash = '#lock';
  show(<Desk sections={sections} />);
  fillIn(await field('off-passphrase'), '对的口令八个字');
  (await find<HTMLFormElement>('form:has(#lock-off)')).dispatchEvent(
    new Event('submit', { bubbles: true, cancelable: true }),
  );
  await says('设置口令');
  expect(ledger.given('unlockForGood')[0]?.[0]).toBe('对的口令八个字');
  expect(browser.session['desk-key']).toBeUndefined();
});

test('a change that was cut off is told, and no key is kept where it ended without a lock', async () => {
  let state = 'changing';
  ledger.answers.set('lockState', () => state);
  ledger.answers.set('unlock', () => {
    state = 'off';
    return key;
  });
  show(<Desk sections={sections} />);
  await says('没有做完');
  fillIn(await field('unlock-passphrase'), '对的口令八个字');
  await submit('#unlock');
  await says(secret);
  expect(browser.session['desk-key']).toBeUndefined();
});
