/** Sogou 搜狗. */
import type { Example, Pack } from '../pack.ts';

export const sogou: Pack = {
  site: 'sogou',
  hosts: ['www.sogou.com', 'm.sogou.com', 'wap.sogou.com'],
  scheme: 'any',
  pages: [],
};

export const examples: readonly Example[] = [];
