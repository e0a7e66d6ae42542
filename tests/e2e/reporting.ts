/** What a person does to report, from a mark or at the desk, the same in both browsers. */
import type { Shopper, Tab } from './browsers/shopper.ts';
import type { Extension } from './extension.ts';
import { expect } from './fixtures.ts';
import { press } from './own-page.ts';

/** In the detail Tab goes: close, body, licence, where to report, where to object, mute, disown, report, object. */
const steps = { report: 8, object: 9 } as const;

/** Opens a mark's detail and presses what is wanted there, by the keyboard. @param mark the first one unless given */
export async function pressInDetail(
  tab: Tab,
  extension: Extension,
  what: keyof typeof steps,
  mark = 'xinbiao-mark',
): Promise<void> {
  const isOpen = () =>
    tab.evaluate(() => document.querySelector('xinbiao-detail:popover-open') !== null, null);
  await tab.bringToFront();
  // A press on a mark that just moved does not count: a person presses again.
  await expect
    .poll(
      async () => {
        if (!(await isOpen())) await tab.click(mark);
        await new Promise((passed) => setTimeout(passed, 1000));
        return isOpen();
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  // Asked after the panel asked what it tells, and so answered after it.
  await extension.send('dismissals');
  await extension.send('dismissals');
  for (let step = 0; step < steps[what]; step += 1) await tab.press('Tab');
  await expect
    .poll(async () => {
      if (await isOpen()) await tab.press('Enter');
      return isOpen();
    })
    .toBe(false);
}

/** The draft that was begun last, in a page of the desk: whichever page of it took the call. */
export async function openDraft(shopper: Shopper): Promise<Tab> {
  const desk = await shopper.openOwn('desk.html#reports');
  await desk.bringToFront();
  await expect
    .poll(
      () =>
        desk.evaluate(
          () => document.querySelector('[data-draft], .report-kinds, .given-links') !== null || location.hash,
          null,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
  const isForm = await desk.evaluate(
    () => document.querySelector('.report-kinds, .given-links') !== null,
    null,
  );
  if (!isForm) await press(desk, '[data-draft] a');
  return desk;
}

/** Types into a field, as soon as it is there. */
export async function write(desk: Tab, selector: string, text: string): Promise<void> {
  await expect
    .poll(() => desk.evaluate((wanted) => document.querySelector(wanted) !== null, selector))
    .toBe(true);
  await desk.type(selector, text);
}

const choices = (wanted: string): (string | null)[] =>
  [...document.querySelectorAll(`${wanted} option`)].map((one) => one.getAttribute('value'));

/** Chooses one of a list, as soon as it is there. */
export async function choose(desk: Tab, selector: string, value: string): Promise<void> {
  await expect.poll(() => desk.evaluate(choices, selector)).toContain(value);
  await desk.evaluate(
    ([wanted, chosen]) => {
      const select = document.querySelector<HTMLSelectElement>(wanted);
      if (!select) return;
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [selector, value] as const,
  );
}

const saved = (desk: Tab): Promise<void> =>
  expect
    .poll(() =>
      desk.evaluate(() => document.querySelector<HTMLElement>('.saved-line')?.dataset['saving'] ?? '', null),
    )
    .toBe('saved');

/** What the outbox says of each report, the latest first. */
export const statesOf = (desk: Tab): Promise<string[]> =>
  desk.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('[data-outbox]')].map((one) => one.dataset['state'] ?? ''),
    null,
  );

/** Goes on to what will be sent, and sends it. */
export async function letGo(desk: Tab): Promise<void> {
  await saved(desk);
  await press(desk, '#report-check');
  await expect
    .poll(() =>
      desk.evaluate(
        () => document.querySelector('#go-send')?.getAttribute('aria-disabled') ?? 'not there',
        null,
      ),
    )
    .toBe('false');
  await press(desk, '#go-send');
}
