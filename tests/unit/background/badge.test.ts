import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showMarked } from '../../../utils/background/badge.ts';
import { fakeBrowser } from './fake-browser.ts';

const browser = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return browser.current;
  },
}));

let faked: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  faked = fakeBrowser();
  browser.current = faked;
});

type Sender = Parameters<typeof showMarked>[1];
/** Only the tab's id and the frame matter here. */
const from = (id: number, frameId = 0): Sender => ({ tab: { id }, frameId }) as unknown as Sender;

describe('the badge', () => {
  // `null` leaves the tab without a text of its own, in both browsers
  it.each([
    [0, null],
    [1, '1'],
    [999, '999'],
    [1000, '999+'],
  ])('of %i marked shops is "%s"', async (shops, text) => {
    await showMarked(shops, from(7));
    expect(faked.action.badges).toEqual(new Map([[7, text]]));
  });

  it('is not moved by frames inside a page nor by pages without a tab', async () => {
    await showMarked(3, from(7, 2));
    await showMarked(3, {});
    expect(faked.action.badges).toEqual(new Map());
  });

  it('does not mind a tab that was closed meanwhile', async () => {
    await expect(showMarked(3, from(404))).resolves.toBeUndefined();
  });
});
