/** What a person does in a scene before it is looked at, and the page on which it plays. */
import type { Page } from '@playwright/test';
import { popupScenes } from './popup-scenes.ts';

type Act = (page: Page) => Promise<void>;

interface Staged {
  /** Of its picture. */
  name: string;
  scene: string;
  page: 'options' | 'welcome' | 'learn' | 'popup';
  act: Act;
}

const lookAtFile: Act = async (page) => {
  await page.setInputFiles('#list-file', {
    name: '2026年演示失信名单.xlsx',
    mimeType: '',
    buffer: Buffer.from('x'),
  });
  await page.waitForSelector('#list-add, .source-title, [role=alert] .notice');
};

const lookAtAddress: Act = async (page) => {
  await page.fill('#list-address', 'https://lists.example/演示/');
  await page.click('#list-look');
  await page.waitForSelector('#list-add');
};

const openAll: Act = (page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

const announce = (subject: string) => (page: Page) =>
  page.evaluate((about) => {
    const news = { stage: 'storing', unit: 'entries', done: 31_200, of: 120_000 };
    const channel = new BroadcastChannel('progress');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    channel.postMessage({ subject: about, ...news });
  }, subject);

const steps = (count: number): Act =>
  async function walk(page) {
    for (let step = 0; step < count; step++) await page.click('#step-next');
  };

/** By the picture's name. */
const optionActs: Readonly<Record<string, Act>> = {
  begin: async () => undefined,
  refused: lookAtFile,
  lists: async (page) => {
    await page.click('article:nth-of-type(3) .card-actions .button');
    await announce('old')(page);
  },
  open: openAll,
  raise: async (page) => {
    await page.click('.trust .button');
    const real = (await page.textContent('.compare .fingerprint')) ?? '';
    await page.fill('.compare .input', real.replace('034f', '0340'));
  },
  hostile: openAll,
  feed: lookAtAddress,
  pinned: async (page) => {
    await lookAtAddress(page);
    await page.click('.choice:nth-of-type(2)');
    await page.click('#list-add');
  },
  table: async (page) => {
    await lookAtFile(page);
    await openAll(page);
  },
  taking: async (page) => {
    await lookAtFile(page);
    await page.click('#list-add');
    await announce('yan-shi-biao')(page);
  },
  unread: lookAtFile,
  vanishing: lookAtFile,
  domains: lookAtFile,
  links: lookAtFile,
  'welcome-what': async () => undefined,
  'welcome-lists': steps(1),
  'welcome-sites': steps(2),
  learn: async () => undefined,
  data: (page) => page.click('#erase-all'),
  everything: openAll,
  removed: (page) => page.click('article:nth-of-type(2) .card-actions > .button:nth-of-type(2)'),
};

/** Other pages than the options. */
const pageOf: Readonly<Record<string, Staged['page']>> = {
  'welcome-what': 'welcome',
  'welcome-lists': 'welcome',
  'welcome-sites': 'welcome',
  learn: 'learn',
};

/** Scenes that are another one with something else done in it. */
const sameAs: Readonly<Record<string, string>> = {
  'welcome-what': 'begin',
  'welcome-lists': 'begin',
  'welcome-sites': 'begin',
  learn: 'begin',
  data: 'lists',
  open: 'lists',
  taking: 'table',
  removed: 'lists',
};

/** Every scene by its picture's name: where it plays, and what is done in it. */
export const staged: readonly Staged[] = [
  ...Object.entries(optionActs).map(([name, act]) => ({
    name,
    scene: sameAs[name] ?? name,
    page: pageOf[name] ?? ('options' as const),
    act,
  })),
  ...Object.keys(popupScenes).map((name) => ({ name, scene: name, page: 'popup' as const, act: openAll })),
];

/** Opens a scene and does what belongs to it. @param address of the gallery */
export async function stage(page: Page, address: string, one: Staged, language: string): Promise<void> {
  const query = new URLSearchParams({ scene: one.scene, page: one.page, language });
  await page.goto(`${address}tests/gallery/options/?${query.toString()}`);
  await page.waitForSelector('.card, .topic, .popup footer');
  await one.act(page);
  await page.waitForTimeout(300);
}
