/**
 * `npm run trades`: names the words of trade that the tables of `utils/identity` lack, as a million registered names
 * use them, a line each, with `~` those that are as well somebody's name. What it said was put into `learned-trades.ts`; it measures the names of `../shared/names`, so it is run
 * again when these change. No labelled name is read.
 */
import { companiesOf, hasShared, sharedFiles } from '../accuracy/shared-sets.ts';
import { tradeBefore } from '../../utils/identity/trades.ts';
import { coresOf } from './cores.ts';
import { usageOf } from './usage.ts';
import type { WordUsage } from './usage.ts';

const fewestOwners = 5;
/** A word that begins trade names more often than this is somebody's name. */
const leastBehindOwner = 0.75;
/** 时代, 世纪 and the like, which end trade names of every trade, come to less than four bits. */
const leastApart = 4.4;
const leastOwnersKnown = 0.2;
const leastTogether = 100;
/** A number, or words that tie a name together: these are names' own, though some trades have them more often. */
const ofNames = /^[第之新]|[一二三四五六七八九十]$/u;

/** A word that begins trade names as often as this is as well a name: `~` says so. */
const seldomNames = 0.95;
/** What was read by hand among its answers and is no trade: ends of names, places, and pieces cut wrongly. */
const leftOut: ReadonlySet<string> = new Set(
  (
    '年华 人生 故事 魔方 地带 故里 宝贝 岁月 记忆 季节 我家 有约 一族 拉斯 韦尔 雷斯 尼斯 尔特 玛特 尔曼 ' +
    '米尔 克思 特克 达杰 诺丽 德堂 利纸 祥鞋 饰家 饰界 云商 果友 小米 圣诞 风情 草堂 快讯 小镇 驿站 大院 ' +
    '院子 庭院 胡同 城堡 家苑 山房 书局 桥村 子村 湾村 寺村 头村 村农民 村利民 村富民 公社 一局 二局 三局 ' +
    '四局 五局 分局 总社 营子 淖尔 格尔木 延边 珠海 合肥 通道 特区 地区 街道 藏族 有限 有限责任 合作社 ' +
    '联合社 机械总 电器总 工程总 合作总 窖酒业 老窖酒业 堂国药 轩茶艺 捞餐饮 楼饭庄 厅劳动 斋清真 味道餐饮 ' +
    '四季酒店 公馆酒店 便捷酒店 亚飞汽车 华联超市 雷克萨斯 中铁快运 可乐饮料 国学文化 方略企业 兴牧养殖 美食城 ' +
    '管家 合作 工场 附属 物质 古镇 坪村 尼亚 澳门 家庄 重晶 湖北 林卡 责任 拉措 拉尔 一厂 居委会 堂花茶 村兴旺 ' +
    '金钢石 钢制 蛋禽 高原牦牛 惠农服务'
  ).split(' '),
);

function isTrade({ word, ownersKnown, longerOwnersKnown, behindOwner, apart, together }: WordUsage): boolean {
  return (
    behindOwner >= leastBehindOwner &&
    apart >= leastApart &&
    ownersKnown >= leastOwnersKnown &&
    longerOwnersKnown < ownersKnown / 5 &&
    together >= leastTogether &&
    !ofNames.test(word) &&
    !leftOut.has(word)
  );
}

/** Whether a text is made of words alone that are known, or in `learned`. */
function isMadeOf(text: string, learned: ReadonlySet<string>): boolean {
  if (text === '') return true;
  const known = tradeBefore(text, text.length);
  if (known > 1 && isMadeOf(text.slice(0, -known), learned)) return true;
  return [2, 3].some(
    (length) => learned.has(text.slice(-length)) && isMadeOf(text.slice(0, -length), learned),
  );
}

if (hasShared()) {
  const cores = await coresOf(companiesOf(sharedFiles.enterprises));
  const found = usageOf(cores, fewestOwners)
    .filter(isTrade)
    .toSorted((a, b) => a.word.length - b.word.length || b.owners - a.owners);
  const learned = new Set<string>();
  for (const { word, behindOwner } of found) {
    if (isMadeOf(word, learned)) continue;
    learned.add(word);
    process.stdout.write(`${behindOwner < seldomNames ? '~' : ''}${word}\n`);
  }
} else {
  process.stderr.write('../shared is absent: there are no registered names to measure.\n');
  process.exitCode = 1;
}
