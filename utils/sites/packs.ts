/** Every pack that ships. The order matters only where two packs share a host. */
import type { Pack } from './pack.ts';
import { site1688 } from './packs/1688.ts';
import { aliexpress } from './packs/aliexpress.ts';
import { amazon } from './packs/amazon.ts';
import { baidu } from './packs/baidu.ts';
import { bing } from './packs/bing.ts';
import { demo } from './packs/demo.ts';
import { duckduckgo } from './packs/duckduckgo.ts';
import { ebay } from './packs/ebay.ts';
import { google } from './packs/google.ts';
import { jd } from './packs/jd.ts';
import { pinduoduo } from './packs/pinduoduo.ts';
import { so360 } from './packs/so360.ts';
import { sogou } from './packs/sogou.ts';
import { suning } from './packs/suning.ts';
import { taobao } from './packs/taobao.ts';
import { tmall } from './packs/tmall.ts';
import { xiaohongshu } from './packs/xiaohongshu.ts';
import { goofish } from './packs/goofish.ts';
import { douyin } from './packs/douyin.ts';
import { kuaishou } from './packs/kuaishou.ts';
import { weidian } from './packs/weidian.ts';
import { dangdang } from './packs/dangdang.ts';
import { vip } from './packs/vip.ts';
import { appleApps, googlePlay, huaweiApps, tencentApps, xiaomiApps } from './packs/app-stores.ts';
import { weibo } from './packs/weibo.ts';

export const packs: readonly Pack[] = [
  taobao,
  tmall,
  jd,
  site1688,
  pinduoduo,
  vip,
  dangdang,
  weidian,
  kuaishou,
  douyin,
  goofish,
  baidu,
  bing,
  google,
  duckduckgo,
  so360,
  sogou,
  ebay,
  amazon,
  aliexpress,
  suning,
  xiaohongshu,
  weibo,
  appleApps,
  googlePlay,
  huaweiApps,
  xiaomiApps,
  tencentApps,
  demo,
];
