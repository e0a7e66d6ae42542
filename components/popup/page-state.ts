/** What the popup says of the page: why there is nothing, or what was found. */
import type { ListState } from '../../utils/model/list.ts';
import type { PageSummary, SeenShop } from '../../utils/model/page.ts';
import type { SiteId } from '../../utils/model/site.ts';
import { shownFindings } from '../../utils/mark/shown.ts';
import type { ShownFinding } from '../../utils/mark/shown.ts';

/**
 * What the tab answered: a summary; `null` for an address that is no page we read; `unread` where the address is one
 * of ours but no script of ours answers (the page is older than the extension); `foreign` for any other page.
 */
export type TabAnswer = PageSummary | null | 'unread' | 'foreign';

/** Why nothing of the page was compared: each a different thing, told apart in words. */
export type Reason =
  | 'unsupported'
  | 'reload'
  | 'other'
  | 'site-off'
  | 'unknown-layout'
  | 'not-rendered'
  | 'no-shop'
  | 'no-list';

export interface ListedShop {
  shop: SeenShop;
  findings: readonly [ShownFinding, ...ShownFinding[]];
}

/** Why a shop that was read carries no mark. On a search engine's page it is addresses that are compared. */
export type Unlisted = 'operator-unknown' | 'not-listed' | 'address-not-listed';

export interface PageFindings {
  listed: ListedShop[];
  unlisted: { why: Unlisted; shops: SeenShop[] }[];
}

export type PageState = { reason: Reason; site: SiteId | undefined } | PageFindings;

const emptyReasons: Readonly<Record<string, Reason>> = { unknown: 'unknown-layout', waiting: 'not-rendered' };

function reasonOf(answer: TabAnswer, lists: readonly ListState[]): Reason | undefined {
  if (answer === 'foreign') return 'unsupported';
  if (answer === 'unread') return 'reload';
  if (answer === null) return 'other';
  if (!answer.siteEnabled) return 'site-off';
  if (answer.shops.length === 0) return emptyReasons[answer.layout] ?? 'no-shop';
  return lists.some((list) => list.enabled) ? undefined : 'no-list';
}

function isListed(findings: readonly ShownFinding[]): findings is ListedShop['findings'] {
  return findings.length > 0;
}

function findingsOf({ kind, shops }: PageSummary): PageFindings {
  const listed: ListedShop[] = [];
  const others = new Map<Unlisted, SeenShop[]>();
  for (const shop of shops) {
    const findings = shownFindings(shop.verdict);
    if (isListed(findings)) {
      listed.push({ shop, findings });
      continue;
    }
    // What the person said of it is told apart: it may well be on a list.
    if (shop.verdict.muted || shop.verdict.findings.some(({ disowned }) => disowned)) continue;
    const unknown = shop.operatorKnown ? 'not-listed' : 'operator-unknown';
    const why = kind === 'serp' ? 'address-not-listed' : unknown;
    others.set(why, [...(others.get(why) ?? []), shop]);
  }
  return { listed, unlisted: [...others].map(([why, its]) => ({ why, shops: its })) };
}

/** @returns the reason why nothing was compared, or what was found */
export function pageState(answer: TabAnswer, lists: readonly ListState[]): PageState {
  const reason = reasonOf(answer, lists);
  if (reason === undefined && answer !== null && typeof answer === 'object') return findingsOf(answer);
  const site = answer !== null && typeof answer === 'object' ? answer.site : undefined;
  return { reason: reason ?? 'unsupported', site };
}
