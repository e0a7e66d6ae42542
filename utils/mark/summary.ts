/** What the popup tells of a page. */
import type { PageSummary, SeenShop } from '../model/page.ts';
import type { Sighting } from '../model/sighting.ts';
import type { Verdict } from '../model/verdict.ts';
import type { OpenPage } from '../sites/read.ts';
import { shopKey } from './sighting-keys.ts';

export interface ReadAndJudged {
  sighting: Sighting;
  /** Undefined while the background has not answered. */
  verdict: Verdict | undefined;
  /** Whether a mark stands for it on the page. */
  marked: boolean;
}

const nothingFound: Verdict = { level: 'none', state: 'none', findings: [] };

/** The operator is known where the page or a link names one, or a company behind the advertisement. */
function knowsOperator(sighting: Sighting, verdict: Verdict): boolean {
  const linked = verdict.operator !== undefined && !verdict.operator.disputed;
  return linked || tellsOperator(sighting);
}

function tellsOperator(sighting: Sighting): boolean {
  return sighting.parties.some(
    (party) =>
      (party.role === 'operator' || party.role === 'advertiser') &&
      (party.name !== undefined || party.codes.length > 0),
  );
}

function labelOf(sighting: Sighting): string {
  const { shopName, shopId, sellerId, host, url } = sighting;
  return shopName || shopId || sellerId || host || url || sighting.itemUrl || '';
}

function byStrength(one: SeenShop, other: SeenShop): number {
  const order = ['blacklist', 'watchlist', 'other', 'notice', 'same-name', 'possible', 'none'];
  return order.indexOf(one.verdict.level) - order.indexOf(other.verdict.level);
}

/**
 * @param read every card and every shop of the page itself, in the page's order
 * @param unseen marks that the page took away or covers
 * @param treated how many cards are shown otherwise by the person's choice
 */
export function summarise(
  page: OpenPage,
  read: readonly ReadAndJudged[],
  unseen: number,
  treated?: PageSummary['treated'],
): PageSummary {
  const shops = new Map<string, SeenShop>();
  for (const { sighting, verdict } of read) {
    const key = shopKey(sighting);
    const known = shops.get(key);
    const judged = verdict ?? nothingFound;
    if (!known) {
      shops.set(key, {
        label: labelOf(sighting),
        cards: 1,
        operatorKnown: knowsOperator(sighting, judged),
        selfOperated: sighting.selfOperated,
        sighting,
        verdict: judged,
      });
      continue;
    }
    known.cards += 1;
    known.operatorKnown ||= knowsOperator(sighting, judged);
    if (known.verdict.findings.length === 0 && judged !== nothingFound) known.verdict = judged;
  }
  return {
    site: page.site,
    kind: page.kind,
    layout: page.layout(),
    siteEnabled: true,
    cards: read.length,
    marked: read.filter((item) => item.marked).length,
    ...(treated && { treated }),
    unseen,
    shops: [...shops.values()].toSorted(byStrength),
  };
}
