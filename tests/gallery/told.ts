/** What the background tells of made-up findings, for pictures and tests of the detail. */
import { toldFinding } from '../../utils/detail/told-finding.ts';
import { helpTexts } from '../../utils/i18n/help/texts.ts';
import type { MarkTexts } from '../../utils/i18n/marks/texts.ts';
import { build } from '../../utils/mark/build.ts';
import { signRow, toldView } from '../../utils/mark/finding-view.ts';
import type { ShownFinding } from '../../utils/mark/shown.ts';
import type { ToldFinding } from '../../utils/model/explained.ts';
import type { Sighting } from '../../utils/model/sighting.ts';

const shop: Sighting = {
  site: 'demo',
  shopId: '1001',
  shopName: '演示店铺',
  parties: [],
  ad: false,
  selfOperated: false,
};

export function toldOf(texts: MarkTexts, finding: ShownFinding, ownShops = false): ToldFinding {
  const help = helpTexts(texts.language);
  return toldFinding({ texts, help, sighting: shop, ownShops }, finding);
}

/** The section of the detail that tells of one finding. */
export function findingView(
  document: Document,
  texts: MarkTexts,
  finding: ShownFinding,
  ownShops: boolean,
): HTMLElement {
  return build(document, 'section', {}, [
    signRow(document, texts, finding),
    ...toldView(document, texts, toldOf(texts, finding, ownShops), 0),
  ]);
}
