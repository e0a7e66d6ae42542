/** eBay. */
import type { Example, Pack } from '../pack.ts';

export const ebay: Pack = {
  site: 'ebay',
  hosts: ['*.ebay.com'],
  scheme: 'any',
  pages: [],
};

export const examples: readonly Example[] = [];
