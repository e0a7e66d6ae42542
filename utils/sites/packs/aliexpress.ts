/** AliExpress. */
import type { Example, Pack } from '../pack.ts';

export const aliexpress: Pack = {
  site: 'aliexpress',
  hosts: ['*.aliexpress.com'],
  scheme: 'any',
  pages: [],
};

export const examples: readonly Example[] = [];
