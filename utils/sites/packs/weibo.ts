/**
 * Weibo 微博: accounts, for lists that name them. An organisation's account tells the firm that was verified. (Accounts
 * on Douyin, Kuaishou and Xiaohongshu are in the packs of their shops.)
 */
import { attribute, label, pageAddress, text } from '../declare.ts';
import type { Example, Pack, Reading } from '../pack.ts';

const nick = '[class*="ProfileHeader_name"], [class*="_name_"], .username, .m-text-cut .txt-shadow';
const account: Reading = {
  name: 'account',
  card: { page: true },
  fields: {
    shopAddress: [pageAddress()],
    shopName: [
      text(nick),
      attribute('content', 'meta[property="og:title"]'),
      text('title', { take: 'before', mark: '的微博' }, { take: 'after', mark: '@' }),
    ],
    parties: [
      {
        role: 'operator',
        name: [label('body', '企业名称', '公司名称', '认证主体', '主体名称')],
        codes: [[label('body', '统一社会信用代码')]],
      },
    ],
  },
  mark: [{ at: nick, where: 'after' }],
};

export const weibo: Pack = {
  site: 'weibo',
  hosts: ['weibo.com', 'www.weibo.com', 'm.weibo.cn'],
  scheme: 'any',
  pages: [{ kind: 'account', at: ['shop'], readings: [account], empty: [] }],
};

export const examples: readonly Example[] = [
  {
    shows: 'an account, and the firm that it was verified as',
    url: 'https://weibo.com/u/1000000001?refer_flag=x',
    kind: 'account',
    layout: 'account',
    html: `<div class="ProfileHeader_name_1KbBs">演示甲官方微博</div><div><span>企业名称</span><span>杭州乙丙丁演示电子商务有限公司</span></div>`,
    shops: [
      {
        sellerId: '1000000001',
        shopName: '演示甲官方微博',
        url: 'https://weibo.com/u/1000000001',
        parties: [{ role: 'operator', name: '杭州乙丙丁演示电子商务有限公司', codes: [] }],
        markAt: '演示甲官方微博',
      },
    ],
  },
  {
    shows: 'an account on the mobile site, by its address',
    url: 'https://m.weibo.cn/u/1000000001',
    kind: 'account',
    layout: 'account',
    html: `<main></main>`,
    shops: [{ sellerId: '1000000001', shopName: null, parties: [] }],
  },
];
