/** `npm run trades`, on made-up names: what tells a word of trade from the end of a trade name. */
import { expect, it } from 'vitest';
import { coresOf } from '../../../cli/trades/cores.ts';
import { usageOf } from '../../../cli/trades/usage.ts';

const owners = ['甲丁', '乙丁', '丙丁', '甲戊', '乙戊', '丙戊', '甲己', '乙己'];
const trades = ['贸易', '科技', '设备', '食品', '服饰', '家具', '建材', '物流'];

async function* registered(): AsyncGenerator<{ name: string }> {
  for (const [place, owner] of owners.entries()) {
    for (const trade of trades) yield { name: `杭州${owner}${trade}有限公司` };
    yield { name: `杭州${owner}虚构设备有限公司` };
    yield { name: `杭州${owner}恒世${trades[place] ?? ''}有限公司` };
  }
  yield { name: '杭州恒世贸易有限公司' };
}

it('tells what follows a word of trade from what follows names, and counts owners and beginnings', async () => {
  const usages = new Map(usageOf(await coresOf(registered()), 5).map((usage) => [usage.word, usage]));
  const [trade, name] = [usages.get('虚构'), usages.get('恒世')];
  expect(trade).toMatchObject({ owners: 8, ownersKnown: 1, behindOwner: 1, together: Infinity });
  expect(name?.behindOwner).toBeLessThan(1);
  expect(trade?.apart).toBeGreaterThan((name?.apart ?? Infinity) + 1);
});
