import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  allowSite,
  allowWanted,
  forgetSite,
  settleAllowedSites,
} from '../../../utils/background/allowed-sites.ts';
import { readSettings } from '../../../utils/settings.ts';
import { wantSite } from '../../../utils/wanted-site.ts';

interface Script {
  id: string;
  matches: string[];
  js: string[];
}

/** As much of a browser as allowing a site uses. */
const { fake, permitted, registered, served } = vi.hoisted(() => {
  const areas = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- what is hoisted can use nothing outside
  const area = (kept: Map<string, unknown>) => ({
    get: async (key: string) => ({ [key]: kept.get(key) }),
    set: async (items: object) => Object.entries(items).forEach(([key, value]) => kept.set(key, value)),
    remove: async (key: string) => void kept.delete(key),
  });
  const granted = new Set<string>();
  const scripts = new Map<string, Script>();
  const run: string[] = [];
  return {
    permitted: granted,
    registered: scripts,
    served: run,
    fake: {
      areas,
      runtime: {
        getManifest: () => ({ content_scripts: [{ matches: ['https://*.jd.com/*'], js: [] }, { js: [] }] }),
      },
      storage: { local: area(areas.local), session: area(areas.session) },
      permissions: {
        contains: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.has(one)),
        remove: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.delete(one)),
      },
      tabs: { query: async ({ url }: { url: string[] }) => url.map((pattern) => ({ id: pattern })) },
      scripting: {
        getRegisteredContentScripts: async () => [...scripts.values()],
        registerContentScripts: async ([script]: [Script]) => {
          if (scripts.has(script.id)) throw new Error('Duplicate script ID');
          scripts.set(script.id, script);
        },
        updateContentScripts: async ([script]: [Script]) => void scripts.set(script.id, script),
        unregisterContentScripts: async ({ ids }: { ids: string[] }) =>
          ids.forEach((id) => scripts.delete(id)),
        executeScript: async ({ target }: { target: { tabId: string } }) => void run.push(target.tabId),
      },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: fake }));

const site = 'https://shop.example';
const other = 'http://other.example';
const allowed = async () => (await readSettings()).sitesAllowed;
const matches = () => [...registered.values()].flatMap((script) => script.matches);

beforeEach(() => {
  fake.areas.local.clear();
  fake.areas.session.clear();
  permitted.clear();
  registered.clear();
  served.length = 0;
});

describe('allowing a site', () => {
  test('registers the general reading for it alone, and serves its open tabs', async () => {
    permitted.add(`${site}/*`);
    await allowSite(site);
    expect(await allowed()).toEqual([site]);
    expect([...registered.values()]).toMatchObject([
      { matches: [`${site}/*`], js: ['imprint.js', 'packs/web.js', 'marks.js'] },
    ]);
    expect(served).toEqual([`${site}/*`]);
  });

  test('takes the browser’s permission', async () => {
    await expect(allowSite(site)).rejects.toMatchObject({ code: 'no-permission' });
    expect(await allowed()).toEqual([]);
  });

  test.each([
    ['a platform', 'https://www.youtube.com'],
    ['a site that has a pack', 'https://item.jd.com'],
    ['this machine', 'http://localhost'],
    ['a page instead of a site', 'https://shop.example/goods'],
    ['every site', 'https://*'],
  ])('refuses %s', async (_, origin) => {
    permitted.add(`${origin}/*`);
    await expect(allowSite(origin)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(registered.size).toBe(0);
  });

  test('several at once lose none of each other, and the same twice counts once', async () => {
    permitted.add(`${site}/*`).add(`${other}/*`);
    await Promise.all([allowSite(site), allowSite(other), allowSite(site)]);
    expect((await allowed()).toSorted()).toEqual([other, site]);
    expect(matches().toSorted()).toEqual([`${other}/*`, `${site}/*`]);
  });
});

describe('the permission that came while the popup was closed', () => {
  test('allows the site that was wanted', async () => {
    await wantSite(site);
    permitted.add(`${site}/*`);
    await allowWanted([`${site}/*`]);
    expect(await allowed()).toEqual([site]);
  });

  test('allows nothing that nobody wanted: a list’s address is no shop', async () => {
    permitted.add(`${site}/*`);
    await allowWanted([`${site}/*`]);
    await wantSite(other);
    await allowWanted([`${site}/*`]);
    expect(await allowed()).toEqual([]);
  });

  test('comes too late after a while', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await wantSite(site);
    vi.setSystemTime(Date.now() + 10 * 60_000);
    permitted.add(`${site}/*`);
    await allowWanted([`${site}/*`]);
    vi.useRealTimers();
    expect(await allowed()).toEqual([]);
  });
});

describe('giving a site up', () => {
  beforeEach(async () => {
    permitted.add(`${site}/*`).add(`${other}/*`);
    await allowSite(site);
    await allowSite(other);
  });

  test('gives the permission back and reads the others on', async () => {
    await forgetSite(site, false);
    expect(await allowed()).toEqual([other]);
    expect(matches()).toEqual([`${other}/*`]);
    expect([...permitted]).toEqual([`${other}/*`]);
    await forgetSite(other, false);
    expect(registered.size).toBe(0);
  });

  test('keeps a permission that a list needs', async () => {
    await forgetSite(site, true);
    expect(await allowed()).toEqual([other]);
    expect(permitted.has(`${site}/*`)).toBe(true);
  });

  test('happens by itself where the browser took the permission back', async () => {
    permitted.delete(`${site}/*`);
    await settleAllowedSites();
    expect(await allowed()).toEqual([other]);
    expect(matches()).toEqual([`${other}/*`]);
  });

  test('what an update lost is registered again', async () => {
    registered.clear();
    await settleAllowedSites();
    expect(matches()).toEqual([`${site}/*`, `${other}/*`]);
  });
});
