import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const zhTW: Translation<typeof zhCN> = {
  'page.title': '信標 · 工作檯',
  'page.heading': '工作檯',
  'page.lead': '檢舉、異議、臺帳、比對與月報。在您傳送之前，一切只在本機。',
  'page.sections': '工作檯的各部分',
  'section.reports': '檢舉與異議',
  'section.cases': '臺帳',
  'section.screening': '批次比對',
  'section.monthly': '月報',
};
