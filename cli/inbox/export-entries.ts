/**
 * Accepted leads and complaints as a table that `list build` takes, for a person to complete. They are a volunteer's
 * word and of no blacklist: only a decision makes more of them. Nothing of who wrote them is in it, nor their account.
 */
import { readCode } from '../../utils/identity/codes.ts';
import { readShopAddress } from '../../utils/identity/storefronts.ts';
import { legalDayAt } from '../../utils/model/days.ts';
import type { CauseCode, Tier } from '../../utils/model/entry.ts';
import type { ReportSubject } from '../../utils/model/report.ts';
import { csvLine } from '../../utils/csv-line.ts';
import { zhCN } from '../../utils/i18n/learn/zh-CN.ts';
import type { AcceptedReport } from './accepted.ts';
import type { Exported } from './exported.ts';

/** What readers of tables know by its header, and in front what they pass over: by which report a row came. */
const header = [
  '举报编号',
  '企业名称',
  '统一社会信用代码',
  '工商注册号',
  '组织机构代码',
  '地区',
  '名单类型',
  '依据类别',
  '失信领域',
  '列入日期',
  '所属平台名称',
  '店铺ID',
  '卖家ID',
  '网店名称',
  '网址',
];

const tierWords = { watchlist: '重点关注名单', other: '其他名单' } as const;

/** A row for each report; a company that no one named is left empty, and such a row is refused until it is filled in. */
export function exportEntries(
  wanted: readonly AcceptedReport[],
  tier: Exclude<Tier, 'blacklist'> = 'other',
): Exported {
  const left: Exported['left'] = [];
  const rows: string[][] = [];
  const taken: AcceptedReport[] = [];
  for (const accepted of wanted) {
    const { id, report, merged, stateSince } = accepted;
    if (report.entry) {
      left.push({ id, why: 'already-listed', what: report.entry.id });
      continue;
    }
    const causes = [
      ...new Set([report, ...merged.map((other) => other.report)].flatMap(({ cause }) => cause ?? [])),
    ];
    if (report.subject?.company === undefined) left.push({ id, why: 'no-company' });
    taken.push(accepted);
    rows.push([
      id,
      ...companyCells(report.subject ?? {}),
      report.subject?.area ?? '',
      tierWords[tier],
      '志愿者',
      causes.map(wordingOf).join('；'),
      legalDayAt(new Date(stateSince)),
      ...shopCells(report.subject ?? {}),
    ]);
  }
  return { text: `\uFEFF${[header, ...rows].map(csvLine).join('')}`, rows: rows.length, taken, left };
}

/** As published lists word it, so that it is read back as the same cause. */
const wordingOf = (cause: CauseCode): string =>
  cause === 'licence-revoked' ? '吊销营业执照' : zhCN[`cause.${cause}`];

/** Codes by their kinds; of several of a kind the first. */
function companyCells({ company = '', codes = [] }: ReportSubject): string[] {
  const read = codes.map(readCode).filter((code) => code !== null);
  const first = (kind: 'uscc' | 'registration-number' | 'organisation-code'): string =>
    read.find((code) => code.kind === kind)?.value ?? '';
  return [company, first('uscc'), first('registration-number'), first('organisation-code')];
}

function shopCells({ site, shopId = '', sellerId = '', shopName = '', shopUrl }: ReportSubject): string[] {
  const address = shopUrl === undefined ? null : readShopAddress(shopUrl);
  // An address that leads elsewhere than the ids is left to the person, who has the report.
  const url = site === 'web' || address?.site === site ? (address?.url ?? shopUrl ?? '') : '';
  return [site === 'web' ? '' : (site ?? ''), shopId, sellerId, shopName, url];
}
