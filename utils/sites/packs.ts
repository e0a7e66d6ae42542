/** Every pack that ships. The order matters only where two packs share a host. */
import type { Pack } from './pack.ts';
import { demo } from './packs/demo.ts';
import { jd } from './packs/jd.ts';

export const packs: readonly Pack[] = [jd, demo];
