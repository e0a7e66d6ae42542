/** Run by the popup in a tab whose layout is not recognised: what it returns is the answer. Not part of any page's load. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageAmong } from '../utils/sites/address.ts';
import { packsAtHand } from '../utils/sites/at-hand.ts';
import { skeletonFile } from '../utils/sites/skeleton/file.ts';
import { skeletonOf } from '../utils/sites/skeleton/skeleton.ts';

export default defineUnlistedScript(() => {
  const found = pageAmong(packsAtHand().packs, location.href);
  if (!found) return null;
  const { pack, kind } = found;
  const { version } = browser.runtime.getManifest();
  const text = skeletonFile({ site: pack.site, kind, version }, skeletonOf(document, pack, location.href));
  return { site: pack.site, text };
});
