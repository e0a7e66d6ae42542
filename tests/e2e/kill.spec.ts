/** Ten kills of a sync of 100,000 entries; a hundred are `XINBIAO_KILLS=100 npx playwright test kill --project chromium` (docs/store.md). */
import { expect, test } from './fixtures.ts';
import { KilledSyncs, plannedKills } from './kills.ts';

const kills = Number(process.env['XINBIAO_KILLS'] ?? 10);

test(`a sync that is killed at ${kills} moments leaves the old list answering and ends by itself`, async ({
  shopper,
  web,
}) => {
  test.setTimeout(300_000 + kills * 120_000);
  const syncs = await KilledSyncs.begin(shopper, web, 'killed');
  const wholeMs = await syncs.wholeSync();
  for (const kill of plannedKills(kills, wholeMs)) {
    await test.step(`${kill.victim} after ${kill.afterMs} of ${Math.round(wholeMs)} ms`, async () => {
      const { answered, ended } = await syncs.kill(kill);
      expect(answered).toBe(true);
      expect(ended).toMatchObject({ entries: 100_000 });
      expect(ended.error).toBeUndefined();
      await expect.poll(() => syncs.showsNewest()).toBe(true);
    });
  }
  await syncs.close();
});
