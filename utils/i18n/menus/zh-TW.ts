import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const zhTW: Translation<typeof zhCN> = {
  'menu.omnibox': '在信標的名單裡查詢',
  'menu.selection': '在信標中查詢「%s」',
  'menu.link': '在信標中查詢此連結的店鋪或網址',
  'menu.report-page': '檢舉此頁…',
  'menu.object-page': '對此頁的標註提出異議…',
  'menu.report-evidence': '為正在寫的檢舉擷取此頁',
};
