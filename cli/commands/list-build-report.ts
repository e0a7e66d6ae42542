/** What `list build` prints: counts that add up, every refused row with its reason, and what is odd. */
import Table from 'cli-table3';
import { formatFeedLink, linkFragment } from '../../utils/lists/feed/link.ts';
import type { OpenedFeed } from '../../utils/lists/feed/open.ts';
import type { RowPlace, TableEntries, TableWarning } from '../../utils/lists/tables/report.ts';
import type { WrittenIssue } from '../feed-issue.ts';
import { plainText } from '../plain-text.ts';
import { refusalText, warningText } from '../table-errors.ts';

export interface BuildReport {
  out: string;
  written: WrittenIssue;
  /** Where the feed will be served, where that is known. */
  address: string | undefined;
  table: TableEntries;
  validUsccs: number;
}

export function printBuild(report: BuildReport, json: boolean): void {
  process.stdout.write(json ? `${JSON.stringify(asJson(report))}\n` : asText(report));
}

function asJson({ out, written, address, table, validUsccs }: BuildReport): unknown {
  const { feed, plan, added } = written;
  return {
    out,
    id: feed.list.id,
    title: feed.list.title,
    tier: feed.list.tier,
    serial: feed.serial,
    issued: feed.issued,
    expires: feed.expires,
    fingerprint: feed.fingerprint,
    link: linkOf(feed, address),
    rowsRead: table.read,
    entries: plan.entries.length,
    added,
    removed: plan.missing.length,
    keptOut: plan.keptOut.map(({ id }) => id),
    deltas: feed.deltas.length,
    doubtful: table.doubtful,
    validUsccs,
    refused: table.refused.map((row) => ({ ...row, text: refusalText(row) })),
    warnings: table.warnings.map((warning) => ({ ...warning, text: warningText(warning.code) })),
  };
}

/** The link to share; without an address, what is to be put behind it. */
function linkOf({ list, fingerprint }: OpenedFeed, address: string | undefined): string {
  const pin = { listId: list.id, fingerprint };
  return address === undefined ? linkFragment(pin) : formatFeedLink({ address, ...pin });
}

function asText({ out, written, address, table, validUsccs }: BuildReport): string {
  const { feed, plan, added } = written;
  const facts = new Table({ style: { head: [], border: [] } });
  facts.push(
    { 'Rows read': table.read },
    { Entries: plan.entries.length },
    { 'Added, removed': `${added}, ${plan.missing.length}` },
    { 'Kept out, since removed before': plan.keptOut.length },
    { 'Doubtful rows': table.doubtful },
    { 'Refused rows': table.refused.length },
    { 'Valid USCCs': validUsccs },
    { Warnings: table.warnings.length },
    { List: plainText(`${feed.list.title} (${feed.list.id}), ${feed.list.tier}`) },
    { Issuer: plainText(feed.list.issuer) },
    { 'Serial, issued': `${feed.serial}, ${feed.issued}` },
    { 'Stale after': feed.expires },
    { 'Deltas kept': feed.deltas.length },
    { Fingerprint: feed.fingerprint },
    { [address === undefined ? "Link: the feed's address, then" : 'Link']: linkOf(feed, address) },
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
