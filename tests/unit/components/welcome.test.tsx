// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Welcome } from '../../../components/welcome/welcome.tsx';
import { browser } from './fake-browser.ts';
import { press, sentInputs } from './list-section.ts';
import { madeUpList } from './made-up.ts';
import { find, says, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

beforeEach(() => browser.reset());
afterEach(takeAway);

const sites = [
  { site: 'taobao' as const, origins: ['https://*.taobao.com/*'] },
  { site: 'jd' as const, origins: ['https://*.jd.com/*', 'https://*.jd.hk/*'] },
];

test('three steps and an end are walked with one button, and the new step has the focus', async () => {
  show(<Welcome sites={sites} />);
  await says('它从不做的事');
  for (const words of ['用谁的名单由你决定', '信标只读这些网站的页面', '信标就开始工作']) {
    await press('#step-next');
    await says(words);
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('step-title'));
  }
  expect(document.querySelector('#step-next')).toBeNull();
});

test('all can be skipped at every step, and nothing is changed by it', async () => {
  const words = ['它从不做的事', '用谁的名单由你决定', '信标只读这些网站的页面'];
  for (const last of words) {
    show(<Welcome sites={sites} />);
    for (const step of words) {
      await says(step);
      if (step === last) break;
      await press('#step-next');
    }
    await press('#step-leave');
    await says('信标就开始工作');
    takeAway();
  }
  expect(browser.stored).toEqual({});
  expect(browser.asked).toEqual([]);
  const asking = new Set(['lists', 'catalogue']);
  expect(browser.sent.filter(({ name }) => !asking.has(name))).toEqual([]);
});

test('lists that are there are named, and asked for once only', async () => {
  browser.lists = [madeUpList()];
  show(<Welcome sites={sites} />);
  await press('#step-next');
  await says('已有1份名单可供比对');
  expect(sentInputs('lists')).toHaveLength(1);
});

test('the browser is asked for the sites that are on and not allowed yet, and for no others', async () => {
  browser.allowed.add('https://*.taobao.com/*');
  show(<Welcome sites={sites} />);
  await press('#step-next');
  await says('用谁的名单由你决定');
  await press('#step-next');
  await says('还没有允许信标读取其中的1个网站');
  await press('#sites-allow');
  expect(browser.asked).toEqual(['https://*.jd.com/*', 'https://*.jd.hk/*']);
  await says('已允许在所选网站标注');
});

test('nobody is asked for a site that was switched off, or that the browser gave already', async () => {
  browser.allowed.add('https://*.taobao.com/*');
  browser.stored['settings'] = { sitesOff: ['jd'], language: 'auto' };
  show(<Welcome sites={sites} />);
  await press('#step-next');
  await says('用谁的名单由你决定');
  await press('#step-next');
  await says('信标只读这些网站的页面');
  await new Promise((passed) => setTimeout(passed, 30));
  expect(document.querySelector('#sites-allow')).toBeNull();
});

test('a refusal is said, with what can be done', async () => {
  browser.allows = false;
  show(<Welcome sites={sites} />);
  await press('#step-next');
  await says('用谁的名单由你决定');
  await press('#step-next');
  await press('#sites-allow');
  await says('浏览器没有允许');
  expect((await find('#sites-allow')).textContent).toBe('允许在这些网站标注');
});
