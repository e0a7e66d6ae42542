/** The goods of the demonstration market: each shop offers some of each kind, the same at every start. */
import { createHash } from 'node:crypto';
import type { Motif } from './art.ts';
import { shops } from './shops.ts';
import type { Shop } from './shops.ts';

export interface Item {
  id: string;
  shop: Shop;
  title: string;
  /** Renminbi, in fen. */
  price: number;
  sold: number;
  motif: Motif;
  /** Chooses the colours of its picture. */
  seed: number;
  ad: boolean;
}

interface Kind {
  word: string;
  motif: Motif;
  /** Ways to call it; the word itself is added. */
  before: readonly string[];
  after: readonly string[];
  /** Yuan. */
  from: number;
  to: number;
}

const kinds: readonly Kind[] = [
  {
    word: '台灯',
    motif: 'lamp',
    before: ['暖光折叠', '无极调光', '铝制长臂'],
    after: ['床头阅读', '书桌护眼'],
    from: 59,
    to: 329,
  },
  {
    word: '马克杯',
    motif: 'mug',
    before: ['手作釉面', '大容量', '磨砂陶瓷'],
    after: ['办公室用', '可进微波炉'],
    from: 19,
    to: 89,
  },
  {
    word: '绿植',
    motif: 'plant',
    before: ['耐阴好养', '桌面小型', '带盆'],
    after: ['室内净味', '懒人水培'],
    from: 15,
    to: 129,
  },
  {
    word: '餐椅',
    motif: 'chair',
    before: ['实木靠背', '可叠放', '软垫'],
    after: ['小户型', '两把装'],
    from: 128,
    to: 699,
  },
  {
    word: '笔记本',
    motif: 'books',
    before: ['布面精装', '空白内页', '一日一页'],
    after: ['不洇墨', '加厚纸'],
    from: 12,
    to: 78,
  },
  {
    word: '头戴耳机',
    motif: 'headphones',
    before: ['降噪', '轻量', '有线监听'],
    after: ['续航四十小时', '可折叠'],
    from: 99,
    to: 899,
  },
  {
    word: '挂钟',
    motif: 'clock',
    before: ['静音扫秒', '圆形简约', '木质'],
    after: ['客厅卧室', '免打孔'],
    from: 39,
    to: 259,
  },
  {
    word: '帆布包',
    motif: 'bag',
    before: ['加厚', '通勤', '大号'],
    after: ['可装电脑', '单肩'],
    from: 29,
    to: 199,
  },
  {
    word: '手冲壶',
    motif: 'kettle',
    before: ['细口', '控温', '不锈钢'],
    after: ['带温度计', '家用'],
    from: 69,
    to: 459,
  },
  {
    word: '花瓶',
    motif: 'vase',
    before: ['素烧', '高脚', '双耳'],
    after: ['干花摆件', '玄关'],
    from: 25,
    to: 229,
  },
  {
    word: '盖毯',
    motif: 'blanket',
    before: ['纯棉', '华夫格', '水洗'],
    after: ['午睡空调', '四季通用'],
    from: 49,
    to: 299,
  },
  {
    word: '帐篷',
    motif: 'tent',
    before: ['速开', '双人', '防雨'],
    after: ['公园露营', '轻量'],
    from: 139,
    to: 899,
  },
];

/** Fractions of 0 to 1 that are the same for the same number at every start. */
function fractionsOf(number: number): () => number {
  const bytes = createHash('sha256').update(String(number)).digest();
  let next = 0;
  return () => bytes.readUInt16BE((next++ * 2) % bytes.length) / 65_536;
}

function makeItem(kind: Kind, shop: Shop, number: number): Item {
  const fraction = fractionsOf(number);
  const pick = (words: readonly string[]): string => words[Math.floor(fraction() * words.length)] ?? '';
  const yuan = Math.round(kind.from + fraction() * (kind.to - kind.from));
  return {
    id: `i${20_000 + number}`,
    shop,
    title: `${pick(kind.before)}${kind.word} ${pick(kind.after)}`,
    price: yuan * 100 + (fraction() < 0.4 ? 90 : 0),
    sold: Math.floor(10 ** (1 + fraction() * 3.4)),
    motif: kind.motif,
    seed: number,
    ad: number % 29 === 4,
  };
}

/** How many goods each shop offers. */
const goodsAShop = 5;

/** Goods in the order of a search: neighbours are of different shops, and marked shops do not stand together. */
const catalogue: readonly Item[] = Array.from({ length: shops.length * goodsAShop }, (_, number) => {
  const shop = shops[(number * 11) % shops.length]; // 11 and the number of shops have no common divisor: each in turn
  const round = Math.floor(number / shops.length);
  const motif = shop?.sells[round % shop.sells.length];
  const kind = kinds.find((candidate) => candidate.motif === motif);
  return shop && kind ? [makeItem(kind, shop, number)] : [];
}).flat();

/**
 * What a search finds: the goods whose title or shop holds the words; all goods where none does, as markets do rather
 * than show an empty page.
 */
export function searchGoods(query: string): readonly Item[] {
  const words = query.split(/\s+/).filter(Boolean);
  const found = catalogue.filter(({ title, shop }) =>
    words.some((word) => title.includes(word) || shop.name.includes(word)),
  );
  return found.length > 0 ? found : catalogue;
}

export function itemById(id: string): Item | undefined {
  return catalogue.find((item) => item.id === id);
}

export function goodsOf(shop: Shop): readonly Item[] {
  return catalogue.filter((item) => item.shop.id === shop.id);
}
