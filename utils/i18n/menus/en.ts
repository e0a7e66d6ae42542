import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'menu.omnibox': 'Look up in the lists of Xinbiao',
  'menu.selection': 'Look up “%s” in Xinbiao',
  'menu.link': 'Look up this link’s shop or host in Xinbiao',
};
