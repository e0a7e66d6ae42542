/** 360 搜索 (so.com). */
import type { Example, Pack } from '../pack.ts';

export const so360: Pack = {
  site: 'so360',
  hosts: ['www.so.com', 'm.so.com'],
  scheme: 'any',
  pages: [],
};

export const examples: readonly Example[] = [];
