/** The examples of every pack: the proof of docs/sites.md and the packs' test. Not part of what ships. */
import type { SiteId } from '../model/site.ts';
import type { Example } from './pack.ts';
import { examples as of1688 } from './packs/1688.ts';
import { examples as ofAliexpress } from './packs/aliexpress.ts';
import { examples as ofAmazon } from './packs/amazon.ts';
import { examples as ofBaidu } from './packs/baidu.ts';
import { examples as ofBing } from './packs/bing.ts';
import { examples as ofDemo } from './packs/demo.ts';
import { examples as ofDuckduckgo } from './packs/duckduckgo.ts';
import { examples as ofEbay } from './packs/ebay.ts';
import { examples as ofGoogle } from './packs/google.ts';
import { examples as ofJd } from './packs/jd.ts';
import { examples as ofPinduoduo } from './packs/pinduoduo.ts';
import { examples as ofSo360 } from './packs/so360.ts';
import { examples as ofSogou } from './packs/sogou.ts';
import { examples as ofSuning } from './packs/suning.ts';
import { examples as ofTaobao } from './packs/taobao.ts';
import { examples as ofTmall } from './packs/tmall.ts';
import { examples as ofXiaohongshu } from './packs/xiaohongshu.ts';
import { examples as ofGoofish } from './packs/goofish.ts';
import { examples as ofDouyin } from './packs/douyin.ts';
import { examples as ofKuaishou } from './packs/kuaishou.ts';
import { examples as ofWeidian } from './packs/weidian.ts';
import { examples as ofDangdang } from './packs/dangdang.ts';
import { examples as ofVip } from './packs/vip.ts';
import {
  appleExamples,
  googlePlayExamples,
  huaweiExamples,
  tencentExamples,
  xiaomiExamples,
} from './packs/app-stores.ts';
import { examples as ofWeb } from './packs/web.ts';
import { examples as ofWeibo } from './packs/weibo.ts';

export const examples: ReadonlyMap<SiteId, readonly Example[]> = new Map([
  ['taobao', ofTaobao],
  ['tmall', ofTmall],
  ['jd', ofJd],
  ['1688', of1688],
  ['pinduoduo', ofPinduoduo],
  ['vip', ofVip],
  ['dangdang', ofDangdang],
  ['weidian', ofWeidian],
  ['kuaishou', ofKuaishou],
  ['douyin', ofDouyin],
  ['goofish', ofGoofish],
  ['baidu', ofBaidu],
  ['bing', ofBing],
  ['google', ofGoogle],
  ['duckduckgo', ofDuckduckgo],
  ['so360', ofSo360],
  ['sogou', ofSogou],
  ['ebay', ofEbay],
  ['amazon', ofAmazon],
  ['aliexpress', ofAliexpress],
  ['suning', ofSuning],
  ['xiaohongshu', ofXiaohongshu],
  ['weibo', ofWeibo],
  ['apple-apps', appleExamples],
  ['google-play', googlePlayExamples],
  ['huawei-apps', huaweiExamples],
  ['xiaomi-apps', xiaomiExamples],
  ['tencent-apps', tencentExamples],
  ['demo', ofDemo],
  ['web', ofWeb],
]);
