/** How a report begins: what the gesture lets us take, where the desk opens, and what waits for it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ReportAbout } from '../../../utils/model/report-call.ts';
import type { Sighting } from '../../../utils/model/sighting.ts';

const fake = vi.hoisted(() => ({
  steps: [] as string[],
  left: [] as unknown[],
  picture: undefined as string | undefined,
  text: undefined as string | undefined,
  /** Whether the browser has a place beside the page, and opens it. */
  panel: 'opens' as 'opens' | 'refuses' | 'none',
  active: true,
  clicked: undefined as ((info: { menuItemId: string }, tab: object) => void) | undefined,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    get sidePanel() {
      if (fake.panel === 'none') return undefined;
      return {
        open: async ({ tabId }: { tabId: number }) => {
          fake.steps.push(`panel ${String(tabId)}`);
          if (fake.panel === 'refuses') throw new Error('no gesture');
        },
      };
    },
    tabs: {
      create: async ({ url }: { url: string }) => void fake.steps.push(`tab ${url}`),
      get: async (id: number) => ({ id, url: 'https://shop.example/', title: '演示页', active: fake.active }),
      captureVisibleTab: async () => {
        fake.steps.push('picture');
        if (fake.picture === undefined) throw new Error('not allowed');
        return fake.picture;
      },
      sendMessage: async () => {
        throw new Error('no script there');
      },
    },
    scripting: {
      executeScript: async () => {
        if (fake.text === undefined) throw new Error('not allowed');
        return [{ result: fake.text }];
      },
    },
    contextMenus: {
      onClicked: { addListener: (listener: typeof fake.clicked) => void (fake.clicked = listener) },
    },
    runtime: { getURL: (path: string) => path, id: 'made-up' },
    storage: { session: { set: async (items: object) => void fake.left.push(...Object.values(items)) } },
  },
}));

const { reportHandlers } = await import('../../../utils/background/reports/handlers.ts');
const { serveReportMenu } = await import('../../../utils/background/reports/menu.ts');

const now = (): Date => new Date('2026-03-05T08:00:00Z');
const sighting: Sighting = {
  site: 'jd',
  shopName: '演示店铺',
  shopId: '7',
  parties: [],
  ad: false,
  selfOperated: false,
};
const sender = { tab: { id: 3, url: 'https://shop.example/', title: '演示页', active: true } };
type Sender = Parameters<ReturnType<typeof reportHandlers>['beginReport']>[1];

beforeEach(() => {
  Object.assign(fake, {
    steps: [],
    left: [],
    picture: undefined,
    text: undefined,
    panel: 'opens',
    active: true,
  });
});
afterEach(() => vi.clearAllMocks());

describe('a press on a mark', () => {
  test('opens the desk beside the page at once, and leaves the shop and the page’s text', async () => {
    fake.text = '页上的文字';
    const answer = reportHandlers(now).beginReport({ kind: 'choose', sighting }, sender as Sender);
    expect(fake.steps).toEqual(['panel 3']); // in the press itself
    await answer;
    expect(fake.left).toEqual([
      {
        call: 'begin',
        start: { kind: 'choose', sighting },
        page: { url: 'https://shop.example/', title: '演示页', at: now().toISOString(), text: '页上的文字' },
      },
    ]);
  });

  test.each(['refuses', 'none'] as const)('opens a tab where the place beside the page %s', async (panel) => {
    fake.panel = panel;
    await reportHandlers(now).beginReport({ kind: 'choose', sighting }, sender as Sender);
    expect(fake.steps.at(-1)).toBe('tab /desk.html#reports/new');
    expect(fake.left).toHaveLength(1);
  });

  test('is not taken where a page claims more than a page has', () => {
    const shopUrl = 'https://shop.example/'.padEnd(2000, 'x');
    const parties = Array.from({ length: 2000 }, () => ({
      role: 'operator' as const,
      name: '演'.repeat(200),
      codes: [],
    }));
    expect(ReportAbout.safeParse({ kind: 'choose', sighting: { ...sighting, url: shopUrl } }).success).toBe(
      true,
    );
    expect(ReportAbout.safeParse({ kind: 'choose', sighting: { ...sighting, parties } }).success).toBe(false);
    expect(ReportAbout.safeParse({ kind: 'links', sighting }).success).toBe(false);
  });
});

describe('the popup', () => {
  test('has the picture of its tab taken in the same gesture', async () => {
    fake.picture = 'data:image/jpeg;base64,AA==';
    const answer = reportHandlers(now).callDesk({ kind: 'choose', tab: 3 }, {});
    expect(fake.steps).toEqual(['picture', 'panel 3']);
    await answer;
    expect(fake.left).toMatchObject([{ page: { picture: fake.picture } }]);
  });

  test('takes no picture for a tab that is not the one in front', async () => {
    fake.picture = 'data:image/jpeg;base64,AA==';
    fake.active = false;
    await reportHandlers(now).callDesk({ kind: 'choose', tab: 3 }, {});
    expect(fake.left).not.toHaveProperty('0.page.picture');
  });
});

describe('the page’s menu', () => {
  test.each([
    ['report-page', { call: 'begin', start: { kind: 'choose' } }],
    ['object-page', { call: 'begin', start: { kind: 'objection' } }],
    ['report-evidence', { call: 'add' }],
  ])('%s leaves a call with the picture', async (menuItemId, call) => {
    fake.picture = 'data:image/jpeg;base64,AA==';
    serveReportMenu(now);
    fake.clicked?.({ menuItemId }, sender.tab);
    await vi.waitFor(() => expect(fake.left).toHaveLength(1));
    expect(fake.left).toMatchObject([{ ...call, page: { picture: fake.picture } }]);
  });

  test('of another item nothing happens', async () => {
    serveReportMenu(now);
    fake.clicked?.({ menuItemId: 'look-up' }, sender.tab);
    expect(fake.steps).toEqual([]);
  });
});
