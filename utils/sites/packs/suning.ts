/** Suning 苏宁. */
import type { Example, Pack } from '../pack.ts';

export const suning: Pack = {
  site: 'suning',
  hosts: ['*.suning.com'],
  scheme: 'any',
  pages: [],
};

export const examples: readonly Example[] = [];
