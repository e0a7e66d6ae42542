/** The demonstration list's description of itself. */
import type { BuildFeedOptions } from '../../../utils/lists/feed/build.ts';

export const demonstrationList: BuildFeedOptions['list'] = {
  id: 'demonstration',
  title: '演示名单（虚构）',
  publisher: '信标项目（演示）',
  issuer: '演示市示例局（虚构）',
  origin: 'demonstration',
  homepage: 'https://demonstration.xinbiao.example/',
  jurisdiction: '示例市（虚构）',
  licence: 'Apache-2.0',
  tier: 'blacklist',
  reportTo: 'https://demonstration.xinbiao.example/report',
  appealTo: 'https://demonstration.xinbiao.example/objections',
};
