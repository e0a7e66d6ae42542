/** What a person does on a page of ours, the same in both browsers. */
import type { Tab } from './browsers/shopper.ts';
import { expect } from './fixtures.ts';

/** What the page shows: hidden words and folded parts are not in it. */
export const textOf = (tab: Tab, selector = 'body'): Promise<string> =>
  tab.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);

export const says = (tab: Tab, words: string, selector = 'body'): Promise<void> =>
  expect.poll(() => textOf(tab, selector), { timeout: 20_000 }).toContain(words);

/** Waits until what fits is there and seen. */
export const isThere = (tab: Tab, selector: string): Promise<void> =>
  expect
    .poll(
      () => tab.evaluate((wanted) => document.querySelector(wanted)?.checkVisibility() ?? false, selector),
      {
        timeout: 20_000,
      },
    )
    .toBe(true);

/** Presses what fits, as soon as it is there. */
export async function press(tab: Tab, selector: string): Promise<void> {
  await isThere(tab, selector);
  await tab.click(selector);
}

/** Looks at an address in the place where lists begin. */
export async function lookAtAddress(tab: Tab, address: string): Promise<void> {
  await isThere(tab, '#list-address');
  await tab.type('#list-address', address);
  await press(tab, '#list-look');
}

/** Chooses a file as the browser's own dialogue would. @param times how often its bytes stand in it, one after another */
export async function chooseFile(
  tab: Tab,
  selector: string,
  file: { name: string; bytes: Uint8Array; times?: number; type?: string },
): Promise<void> {
  await expect
    .poll(() => tab.evaluate((wanted) => document.querySelector(wanted) !== null, selector))
    .toBe(true);
  await tab.evaluate(
    ({ wanted, base64, name, times, type }) => {
      const part = new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]);
      const files = new DataTransfer();
      files.items.add(
        new File(
          Array.from({ length: times }, () => part),
          name,
          { type },
        ),
      );
      const input = document.querySelector<HTMLInputElement>(wanted);
      if (!input) return;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    {
      wanted: selector,
      base64: Buffer.from(file.bytes).toString('base64'),
      name: file.name,
      times: file.times ?? 1,
      type: file.type ?? '',
    },
  );
}
