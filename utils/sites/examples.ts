/** The examples of every pack: the proof of docs/sites.md and the packs' test. Not part of what ships. */
import type { SiteId } from '../model/site.ts';
import type { Example } from './pack.ts';
import { examples as of1688 } from './packs/1688.ts';
import { examples as ofDemo } from './packs/demo.ts';
import { examples as ofJd } from './packs/jd.ts';
import { examples as ofPinduoduo } from './packs/pinduoduo.ts';
import { examples as ofTaobao } from './packs/taobao.ts';
import { examples as ofTmall } from './packs/tmall.ts';

export const examples: ReadonlyMap<SiteId, readonly Example[]> = new Map([
  ['taobao', ofTaobao],
  ['tmall', ofTmall],
  ['jd', ofJd],
  ['1688', of1688],
  ['pinduoduo', ofPinduoduo],
  ['demo', ofDemo],
]);
