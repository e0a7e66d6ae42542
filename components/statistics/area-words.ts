/** Provinces in the reader's words. */
import type { StatisticsTexts } from './use-texts.ts';

/** By their bare names, in the order in which they are usually named. */
export const provinces = [
  '北京',
  '天津',
  '河北',
  '山西',
  '内蒙古',
  '辽宁',
  '吉林',
  '黑龙江',
  '上海',
  '江苏',
  '浙江',
  '安徽',
  '福建',
  '江西',
  '山东',
  '河南',
  '湖北',
  '湖南',
  '广东',
  '广西',
  '海南',
  '重庆',
  '四川',
  '贵州',
  '云南',
  '西藏',
  '陕西',
  '甘肃',
  '青海',
  '宁夏',
  '新疆',
  '香港',
  '澳门',
  '台湾',
] as const;

/** @param area a province's bare name, or what a list has; empty where it is not known */
export function areaWords(texts: StatisticsTexts, area: string): string {
  const known = provinces.find((province) => province === area);
  return known === undefined ? area || texts.say('areas.unknown') : texts.say(`area.${known}`);
}
