import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Translation<typeof zhCN> = {
  'page.title': 'Xinbiao · Desk',
  'page.heading': 'Desk',
  'page.lead':
    'Reports, objections, cases, screening and the monthly report. Until you send it, all of it stays on this machine.',
  'page.sections': 'Parts of the desk',
  'section.reports': 'Reports and objections',
  'section.cases': 'Cases',
  'section.screening': 'Screening',
  'section.monthly': 'Monthly report',
};
