/**
 * The shops of the demonstration market. Every name and code is made up: names say 演示, codes carry the administrative
 * region 000000, which does not exist (their check digits are right, so that they are compared like real ones).
 */

import type { Motif } from './art.ts';

interface Operator {
  name: string;
  /** Unified social credit code of GB 32100. */
  code: string;
}

/** What a search card tells of who operates the shop: as on real markets, often nothing. */
type CardShows = 'nothing' | 'name' | 'code';

export interface Shop {
  id: string;
  sellerId: string;
  name: string;
  operator: Operator;
  cardShows: CardShows;
  /** What it sells: a line of its own words. */
  motto: string;
  sells: readonly Motif[];
  selfOperated?: boolean;
}

export const shops: readonly Shop[] = [
  {
    id: 's1001',
    sellerId: 'u70011',
    name: '演示星河灯饰旗舰店',
    operator: { name: '示例市星河演示灯饰有限公司', code: '91000000DEM01001XQ' },
    cardShows: 'nothing',
    motto: '一盏灯，一个晚上',
    sells: ['lamp', 'clock'],
  },
  {
    id: 's1002',
    sellerId: 'u70022',
    name: '演示青禾家居馆',
    operator: { name: '示例市青禾演示家居有限公司', code: '91000000DEM010028Q' },
    cardShows: 'name',
    motto: '给日子添一点木头的味道',
    sells: ['chair', 'blanket', 'vase'],
  },
  {
    id: 's1003',
    sellerId: 'u70033',
    name: '演示云朵母婴生活',
    operator: { name: '示例市云朵演示百货有限公司', code: '91000000DEM010036K' },
    cardShows: 'code',
    motto: '软软的，都在这里',
    sells: ['blanket', 'mug'],
  },
  {
    id: 's1004',
    sellerId: 'u70044',
    name: '演示拾光杂货铺',
    operator: { name: '示例市拾光演示商贸有限公司', code: '91000000DEM010044E' },
    cardShows: 'name',
    motto: '旧物新用',
    sells: ['bag', 'vase', 'clock'],
  },
  {
    id: 's1005',
    sellerId: 'u70055',
    name: '演示白桦数码专营店',
    operator: { name: '示例市白桦演示数码科技有限公司', code: '91000000DEM0100529' },
    cardShows: 'code',
    motto: '只卖自己也在用的',
    sells: ['headphones', 'lamp'],
  },
  {
    id: 's1006',
    sellerId: 'u70066',
    name: '演示北窗书房',
    operator: { name: '示例市北窗演示文化用品有限公司', code: '91000000DEM0100604' },
    cardShows: 'name',
    motto: '纸、笔与安静',
    sells: ['books', 'lamp'],
  },
  {
    id: 's1007',
    sellerId: 'u70077',
    name: '演示晨雾咖啡器具',
    operator: { name: '示例市晨雾演示电子商务有限公司', code: '91000000DEM0100791' },
    cardShows: 'code',
    motto: '从一壶水开始',
    sells: ['kettle', 'mug'],
  },
  {
    id: 's1008',
    sellerId: 'u70088',
    name: '演示南塘植物园',
    operator: { name: '示例市南塘演示园艺有限公司', code: '91000000DEM010087U' },
    cardShows: 'name',
    motto: '养得活的绿植',
    sells: ['plant', 'vase'],
  },
  {
    id: 's1009',
    sellerId: 'u70099',
    name: '演示山行户外',
    operator: { name: '示例市山行演示户外用品有限公司', code: '91000000DEM010095N' },
    cardShows: 'name',
    motto: '走远一点',
    sells: ['tent', 'bag'],
  },
  {
    id: 's1010',
    sellerId: 'u70100',
    name: '演示小满厨具店',
    operator: { name: '示例市小满演示厨具商行', code: '92000000DEM0101089' },
    cardShows: 'nothing',
    motto: '锅碗瓢盆，刚刚好',
    sells: ['mug', 'kettle'],
  },
  {
    id: 's1011',
    sellerId: 'u70111',
    name: '演示鹿鸣音响',
    operator: { name: '示例市鹿鸣演示电声有限公司', code: '91000000DEM0101167' },
    cardShows: 'code',
    motto: '听得见的细节',
    sells: ['headphones'],
  },
  {
    id: 's1012',
    sellerId: 'u70122',
    name: '演示禾青家居生活馆',
    operator: { name: '示例市禾青演示家居有限公司', code: '91000000DEM0101242' },
    cardShows: 'code',
    motto: '简单住',
    sells: ['chair', 'blanket'],
  },
  {
    id: 's1013',
    sellerId: 'u70133',
    name: '演示拾光文创',
    operator: { name: '示例市拾光演示商贸有限公司', code: '91000000DEM010132W' },
    cardShows: 'code',
    motto: '同名不同家：另一家公司',
    sells: ['books', 'bag'],
  },
  {
    id: 's1014',
    sellerId: 'u70144',
    name: '演示木棉家纺',
    operator: { name: '示例市木棉演示纺织有限公司', code: '91000000DEM010140P' },
    cardShows: 'name',
    motto: '棉的，麻的',
    sells: ['blanket'],
  },
  {
    id: 's1015',
    sellerId: 'u70155',
    name: '演示一间陶社',
    operator: { name: '示例市一间演示陶艺有限公司', code: '91000000DEM010159L' },
    cardShows: 'nothing',
    motto: '手拉坯，慢慢烧',
    sells: ['vase', 'mug'],
  },
  {
    id: 's1016',
    sellerId: 'u70166',
    name: '演示海风箱包',
    operator: { name: '示例市海风演示箱包有限公司', code: '91000000DEM010167F' },
    cardShows: 'name',
    motto: '装得下一次远行',
    sells: ['bag'],
  },
  {
    id: 's1017',
    sellerId: 'u70177',
    name: '演示时分钟表行',
    operator: { name: '示例市时分演示钟表有限公司', code: '91000000DEM010175A' },
    cardShows: 'code',
    motto: '准，而且安静',
    sells: ['clock'],
  },
  {
    id: 's1018',
    sellerId: 'u70188',
    name: '演示集市自营',
    operator: { name: '演示集市平台运营有限公司', code: '91000000DEM0101835' },
    cardShows: 'name',
    motto: '集市自己卖的',
    sells: ['lamp', 'books', 'plant', 'chair'],
    selfOperated: true,
  },
];

/** @returns the shop with this id, where there is one */
export function shopById(id: string): Shop | undefined {
  return shops.find((shop) => shop.id === id);
}
