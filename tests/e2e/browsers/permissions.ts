import type { Tab } from './shopper.ts';

interface Permissions {
  permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
}

/**
 * Asks for an origin from a page of the extension, as the options page does: by a real click, without which Firefox
 * refuses to ask at all.
 * @param tab shows a page of the extension
 * @throws Error when the origin is not granted
 */
export async function requestOrigin(tab: Tab, pattern: string): Promise<void> {
  await tab.evaluate((origin) => {
    const scope = globalThis as unknown as { browser?: Permissions; chrome: Permissions };
    const button = document.createElement('button');
    button.id = 'test-request';
    button.textContent = origin;
    button.style.cssText = 'position: fixed; inset: 0; z-index: 999';
    button.addEventListener('click', () => {
      void (scope.browser ?? scope.chrome).permissions
        .request({ origins: [origin] })
        .then((granted) => (button.dataset['granted'] = String(granted)));
    });
    document.body.append(button);
  }, pattern);
  await tab.click('#test-request');
  const granted = await tab.evaluate(async () => {
    const button = document.querySelector<HTMLElement>('#test-request');
    for (let waited = 0; waited < 5000 && button?.dataset['granted'] === undefined; waited += 50) {
      await new Promise((passed) => setTimeout(passed, 50));
    }
    return button?.dataset['granted'];
  }, null);
  if (granted !== 'true') throw new Error(`${pattern} was not granted`);
}
