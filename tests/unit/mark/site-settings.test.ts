import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SettingsOfSites } from '../../../utils/mark/site-settings.ts';
import type { SiteSettings } from '../../../utils/mark/site-settings.ts';
import { settingsIn } from './market.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A background that answers as the test says, and counts how often it was asked. */
function background(...answers: (SiteSettings | Promise<SiteSettings> | Error)[]) {
  const ask = vi.fn(async () => {
    const answer = answers.shift() ?? new Error('nobody there');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { ask, settings: new SettingsOfSites(ask, () => true) };
}

it('are asked once, whoever wants them, and then known', async () => {
  const { ask, settings } = background(settingsIn('en'));
  const both = Promise.all([settings.get('jd'), settings.get('jd')]);
  expect(settings.known('jd')).toBeUndefined();
  const [one, other] = await both;
  expect(one).toBe(other);
  expect(settings.known('jd')).toBe(one);
  expect(ask).toHaveBeenCalledTimes(1);
});

it('are asked again while the background is being woken', async () => {
  const { ask, settings } = background(new Error('not yet'), new Error('not yet'), settingsIn('en'));
  const asked = settings.get('jd');
  await vi.runAllTimersAsync();
  expect(await asked).toMatchObject({ siteEnabled: true });
  expect(ask).toHaveBeenCalledTimes(3);
});

it('where nobody answers in the end, the next who wants them asks anew', async () => {
  const { ask, settings } = background();
  const asked = settings.get('jd');
  await vi.runAllTimersAsync();
  expect(await asked).toBeUndefined();
  const before = ask.mock.calls.length;
  void settings.get('jd');
  expect(ask.mock.calls.length).toBe(before + 1);
});

it('an answer that was on its way when the person changed them is not kept', async () => {
  const { promise: late, resolve: answer } = Promise.withResolvers<SiteSettings>();
  const { settings } = background(late, settingsIn('en', false));
  const first = settings.get('jd');
  settings.forget();
  await settings.get('jd');
  answer(settingsIn('en', true));
  await first;
  expect(settings.known('jd')?.siteEnabled).toBe(false);
});

it('nobody is asked again when it is not worth it any more', async () => {
  const ask = vi.fn(async (): Promise<SiteSettings> => {
    throw new Error('gone');
  });
  const asked = new SettingsOfSites(ask, () => false).get('jd');
  await vi.runAllTimersAsync();
  expect(await asked).toBeUndefined();
  expect(ask).toHaveBeenCalledTimes(1);
});
