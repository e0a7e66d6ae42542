/** Xiaohongshu 小红书. */
import type { Example, Pack } from '../pack.ts';

export const xiaohongshu: Pack = {
  site: 'xiaohongshu',
  hosts: ['*.xiaohongshu.com'],
  scheme: 'any',
  pages: [],
};

export const examples: readonly Example[] = [];
