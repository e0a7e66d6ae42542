/** Every pack that ships. The order matters only where two packs share a host. */
import type { Pack } from './pack.ts';
import { site1688 } from './packs/1688.ts';
import { demo } from './packs/demo.ts';
import { jd } from './packs/jd.ts';
import { pinduoduo } from './packs/pinduoduo.ts';
import { taobao } from './packs/taobao.ts';
import { tmall } from './packs/tmall.ts';

export const packs: readonly Pack[] = [taobao, tmall, jd, site1688, pinduoduo, demo];
