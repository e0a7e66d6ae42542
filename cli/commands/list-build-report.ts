/** What `list build` prints: counts that add up, every refused row with its reason, and what is odd. */
import Table from 'cli-table3';
import type { OpenedFeed } from '../../utils/lists/feed/open.ts';
import type { RowPlace, TableEntries, TableWarning } from '../../utils/lists/tables/entries.ts';
import { refusalText, warningText } from '../table-errors.ts';

export interface BuildReport {
  out: string;
  feed: OpenedFeed;
  table: TableEntries;
  validUsccs: number;
}

export function printBuild(report: BuildReport, json: boolean): void {
  process.stdout.write(json ? `${JSON.stringify(asJson(report))}\n` : asText(report));
}

function asJson({ out, feed, table, validUsccs }: BuildReport): unknown {
  return {
    out,
    id: feed.list.id,
    title: feed.list.title,
    tier: feed.list.tier,
    serial: feed.serial,
    issued: feed.issued,
    expires: feed.expires,
    fingerprint: feed.fingerprint,
    rowsRead: table.read,
    entries: table.entries.length,
    validUsccs,
    refused: table.refused.map((row) => ({ ...row, text: refusalText(row) })),
    warnings: table.warnings.map((warning) => ({ ...warning, text: warningText(warning.code) })),
  };
}

function asText({ out, feed, table, validUsccs }: BuildReport): string {
  const facts = new Table({ style: { head: [], border: [] } });
  facts.push(
    { 'Rows read': table.read },
    { Entries: table.entries.length },
    { 'Refused rows': table.refused.length },
    { 'Valid USCCs': validUsccs },
    { Warnings: table.warnings.length },
    { List: `${feed.list.title} (${feed.list.id}), ${feed.list.tier}` },
    { Issuer: feed.list.issuer },
    { 'Serial, issued': `${feed.serial}, ${feed.issued}` },
    { 'Stale after': feed.expires },
    { Fingerprint: feed.fingerprint },
    { Written: out },
  );
  const refused = table.refused.map((row) => `  ${placeText(row)}: ${refusalText(row)}\n`);
  const warnings = [...Map.groupBy(table.warnings, ({ code }) => code)].map(warningLine);
  return [
    `${facts.toString()}\n`,
    refused.length > 0 ? `\nRefused rows\n${refused.join('')}` : '',
    warnings.length > 0 ? `\nWarnings\n${warnings.join('')}` : '',
  ].join('');
}

function placeText({ row, sheet }: RowPlace): string {
  return sheet ? `${sheet}, row ${row}` : `row ${row}`;
}

const shownRows = 5;

function warningLine([code, warnings]: [TableWarning['code'], TableWarning[]]): string {
  const rows = warnings.flatMap(({ row, sheet }) =>
    row === undefined ? [] : [placeText({ row, ...(sheet && { sheet }) })],
  );
  if (rows.length === 0) {
    const details = warnings.flatMap(({ detail }) => (detail === undefined ? [] : [detail]));
    return `  ${warningText(code)}${details.length > 0 ? ` (${details.join(', ')})` : ''}\n`;
  }
  const more = rows.length > shownRows ? ` and ${rows.length - shownRows} more` : '';
  return `  ${rows.length} × ${warningText(code)}: ${rows.slice(0, shownRows).join('; ')}${more}\n`;
}
