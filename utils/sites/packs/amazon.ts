/** Amazon. */
import type { Example, Pack } from '../pack.ts';

export const amazon: Pack = {
  site: 'amazon',
  hosts: ['www.amazon.com'],
  scheme: 'any',
  pages: [],
};

export const examples: readonly Example[] = [];
