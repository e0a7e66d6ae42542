/** DuckDuckGo. */
import type { Example, Pack } from '../pack.ts';

export const duckduckgo: Pack = {
  site: 'duckduckgo',
  hosts: ['duckduckgo.com', 'html.duckduckgo.com', 'lite.duckduckgo.com'],
  scheme: 'any',
  pages: [],
};

export const examples: readonly Example[] = [];
