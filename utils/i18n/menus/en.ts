import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'menu.omnibox': 'Look up in the lists of Xinbiao',
  'menu.selection': 'Look up “%s” in Xinbiao',
  'menu.link': 'Look up this link’s shop or host in Xinbiao',
  'menu.report-page': 'Report this page…',
  'menu.object-page': 'Object to a mark on this page…',
  'menu.report-evidence': 'Take this page as evidence for the report being written',
};
