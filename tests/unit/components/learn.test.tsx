// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Learn } from '../../../components/learn/learn.tsx';
import { CauseCode } from '../../../utils/model/entry.ts';
import { MarkTopic } from '../../../utils/model/learn.ts';
import { browser } from './fake-browser.ts';
import { find, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

const scrolled: string[] = [];

beforeEach(() => {
  browser.reset();
  scrolled.length = 0;
  Element.prototype.scrollIntoView = function note(this: Element) {
    scrolled.push(this.id);
  };
});
afterEach(() => {
  takeAway();
  location.hash = '';
});

const anchors = [
  ...CauseCode.options.map((code) => `cause-${code}`),
  ...['blacklist', 'watchlist', 'suspected', 'other', 'notice', 'same-name', 'grey', 'none'].map(
    (mark) => `mark-${mark}`,
  ),
  ...['rectifying', 'deadline-passed', 'overdue', 'contested', 'stale', 'seen', 'demonstration'].map(
    (state) => `state-${state}`,
  ),
  ...['blacklist', 'watchlist', 'other', 'demonstration'].map((list) => `list-${list}`),
];

test.each(['zh-CN', 'zh-TW', 'en'])(
  'every cause, mark, state and list is explained in %s',
  async (language) => {
    browser.language = language;
    show(<Learn />);
    await find('#cleared');
    const said = anchors.map((id) => document.querySelector(`#${id} dd`)?.textContent ?? '');
    expect(said.filter((words) => words.trim().length < 10)).toEqual([]);
    expect(new Set(said).size).toBe(anchors.length);
  },
);

test('an address that names a cause shows that cause, though the page is drawn later', async () => {
  location.hash = '#cause-fake-orders';
  show(<Learn />);
  await vi.waitFor(() => expect(scrolled).toEqual(['cause-fake-orders']));
  expect(document.activeElement?.id).toBe('cause-fake-orders');
});

test('whatever a mark’s detail leads to is explained here', () => {
  expect(MarkTopic.options.filter((topic) => !anchors.includes(topic))).toEqual([]);
});

test('an address that names nothing of ours is no failure', async () => {
  location.hash = '#%3Cimg%3E';
  show(<Learn />);
  await find('#cleared');
  expect(scrolled).toEqual([]);
});

test('every mark is drawn with its own sign', async () => {
  show(<Learn />);
  await find('#marks');
  for (const level of ['blacklist', 'watchlist', 'other', 'notice', 'same-name']) {
    expect(document.querySelector(`#mark-${level} svg.sign-${level}`)).not.toBeNull();
  }
});
