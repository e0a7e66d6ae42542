/** Links as a table that `readLinks` reads again: our own export, and what a person contributes. */
import { csvLine } from '../../csv-line.ts';
import type { StorefrontLink } from './link.ts';

const header = [
  '企业名称',
  '统一社会信用代码',
  '工商注册号',
  '组织机构代码',
  '所属平台名称',
  '店铺ID',
  '卖家ID',
  '网店名称',
  '网址',
  '核对日期',
  '对应依据',
  '核对人数',
];

/** @returns CSV, UTF-8 with its mark */
export function linksCsv(links: readonly StorefrontLink[]): string {
  const records = links.map(({ company, storefront, domain }) => [
    company.name ?? '',
    company.uscc ?? '',
    company.registrationNumber ?? '',
    company.organisationCode ?? '',
    storefront?.site ?? '',
    storefront?.shopId ?? '',
    storefront?.sellerId ?? '',
    storefront?.name ?? '',
    storefront ? (storefront.url ?? storefront.host ?? '') : (domain ?? ''),
    storefront?.seen ?? '',
    storefront?.basis ?? '',
    storefront?.confirmations === undefined ? '' : String(storefront.confirmations),
  ]);
  return `\uFEFF${[header, ...records].map(csvLine).join('')}`;
}
