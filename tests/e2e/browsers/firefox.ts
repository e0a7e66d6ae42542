/** Firefox through Puppeteer's WebDriver BiDi. */
import { resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import type { KeyInput, Page } from 'puppeteer-core';
import { requestOrigin } from './permissions.ts';
import type { Shopper, Tab } from './shopper.ts';

const extensionDirectory = resolve('.output/firefox-mv3');
const extensionId = 'xinbiao@xinbiao.example';
/** Chosen by us, so that the address of the extension's pages is known. */
const internalId = '5e0b9a3c-1f52-4f7e-9a55-b1d3a6c7e8f9';

/** Waits until what fits stays where it is: it is pressed where it was seen, and what comes in above it moves it. */
async function standsStill(page: Page, selector: string): Promise<void> {
  const place = (): Promise<string> =>
    page.evaluate((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box ? [box.x, box.y, box.width, box.height].join(' ') : '';
    }, selector);
  let before = await place();
  for (let looks = 0; looks < 100; looks += 1) {
    await new Promise((passed) => setTimeout(passed, 50));
    const now = await place();
    if (now === before) return;
    before = now;
  }
}

/** Has the page of ours note whether a press arrives at what fits. */
const awaitPress = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => {
    const noted = globalThis as { pressArrived?: boolean };
    noted.pressArrived = false;
    const note = ({ target }: Event): void => {
      noted.pressArrived = target instanceof Element && target.closest(wanted) !== null;
    };
    // not on what is pressed: it may be drawn anew meanwhile, and would be pressed twice
    document.addEventListener('click', note, { once: true, capture: true });
  }, selector);

/** A page that was left by the press has nothing noted any more. */
const pressArrived = (page: Page): Promise<boolean> =>
  page.evaluate(() => (globalThis as { pressArrived?: boolean }).pressArrived !== false).catch(() => true);

/** Presses what is in a page of ours, again where something came in above it meanwhile: as a person would. */
async function pressOwn(page: Page, selector: string): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    await awaitPress(page, selector);
    await page.click(selector);
    if (await pressArrived(page)) return;
    await standsStill(page, selector);
  }
}

function tabOf(page: Page): Tab {
  return {
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    run: async (script) => void (await page.evaluate(`${script};0`)),
    goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
    async click(selector) {
      await page.waitForSelector(selector, { visible: true, timeout: 20_000 });
      await standsStill(page, selector);
      // what Puppeteer thinks of the address lags behind: see `openOwn`
      const isOwn = await page.evaluate(() => location.protocol === 'moz-extension:');
      if (isOwn) await pressOwn(page, selector);
      else await page.click(selector);
    },
    type: async (selector, text) => {
      await page.waitForSelector(selector, { visible: true, timeout: 20_000 });
      await page.focus(selector);
      await page.keyboard.type(text);
    },
    press: (key) => page.keyboard.press(key as KeyInput),
    bringToFront: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path })),
    picture: async (selector) => {
      const found = await page.waitForSelector(selector, { timeout: 20_000 });
      return (await found?.screenshot({ encoding: 'base64' })) ?? '';
    },
    spoken: async () => undefined,
    likes: async () => undefined,
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => page.close(),
  };
}

/** @param proxyPort port of the test web's proxy on loopback */
export async function startFirefox(proxyPort: number, executablePath: string): Promise<Shopper> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: internalId }),
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.allow_hijacking_localhost': true,
      'security.cert_pinning.enforcement_level': 0,
      'dom.security.https_only_mode': false,
      'dom.security.https_first': false,
      'intl.accept_languages': 'zh-CN,zh,en',
      'extensions.background.idle.timeout': 2000,
      'extensions.ui.lastCategory': 'addons://list/extension',
    },
  });
  await browser.installExtension(extensionDirectory);

  async function openOwn(path: string): Promise<Tab> {
    const page = await browser.newPage();
    // Navigation to an extension's page is never reported as done, and until then questions may fail in the empty page
    // that is being left: go, and ask until the page's own content is there.
    page.goto(`moz-extension://${internalId}/${path}`).catch(() => undefined);
    for (let waited = 0; waited < 15_000; waited += 100) {
      const there = await page
        .evaluate(() => location.protocol === 'moz-extension:' && document.body.childElementCount > 0)
        .catch(() => false);
      if (there) return tabOf(page);
      await new Promise((passed) => setTimeout(passed, 100));
    }
    throw new Error(`The extension's page ${path} did not open`);
  }

  /** Switches the extension in the browser's own list of them. */
  async function switchExtension(): Promise<void> {
    const page = await browser.newPage();
    page.goto('about:addons').catch(() => undefined); // never reported as done, as above
    const toggle = (): Promise<boolean> =>
      page
        .evaluate((id) => {
          const card = document.querySelector(`addon-card[addon-id="${id}"]`);
          const found = card?.querySelector<HTMLElement>('moz-toggle[action="toggle-disabled"]');
          found?.click();
          return found !== null && found !== undefined;
        }, extensionId)
        .catch(() => false);
    for (let waited = 0; !(await toggle()); waited += 200) {
      if (waited > 15_000) throw new Error('The list of extensions did not open');
      await new Promise((passed) => setTimeout(passed, 200));
    }
    await page.close();
  }

  return {
    browser: 'firefox',
    async open(url) {
      const tab = tabOf(await browser.newPage());
      await tab.goto(url);
      return tab;
    },
    openOwn,
    async allowOrigin(pattern) {
      const tab = await openOwn('options.html');
      await requestOrigin(tab, pattern);
      await tab.close();
    },
    async killBackground() {
      // There is no command for it: an idle event page ends by itself, here after the two seconds set above.
      await new Promise((passed) => setTimeout(passed, 4000));
    },
    async updateExtension() {
      await browser.installExtension(extensionDirectory);
    },
    switchExtensionOff: () => switchExtension(),
    switchExtensionOn: () => switchExtension(),
    close: () => browser.close(),
  };
}
