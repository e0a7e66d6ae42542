/** A received report as the command line tells it. What strangers wrote is shown, never obeyed, by the terminal. */
import type { Report } from '../../utils/model/report.ts';
import { plainText } from '../plain-text.ts';
import type { History, ReceivedReport } from './received.ts';

/** Whom or what a report is about, in a few words. */
export function aboutOf({ subject, entry, links }: Report): string {
  const link = links?.[0];
  const more = links && links.length > 1 ? ` and ${links.length - 1} more` : '';
  const linked =
    link &&
    `${link.storefront.name ?? link.storefront.shopId ?? link.storefront.host ?? ''} → ${link.company}${more}`;
  const about =
    entry?.name ?? entry?.id ?? linked ?? subject?.company ?? subject?.shopName ?? subject?.shopUrl;
  return about ?? subject?.shopId ?? subject?.itemUrl ?? '';
}

/** A line each, with the names in front. */
export function reportText(received: ReceivedReport, history: History): string {
  const { report } = received;
  const { subject, happened, objection, reporter } = report;
  const facts: [string, string | undefined][] = [
    ['Report', received.id],
    ['Kind', report.kind],
    ['State', `${received.state}, since ${received.stateSince}`],
    ['Reason', received.reason],
    ['Merged into', received.mergedInto],
    ['Merged with it', history.merged.join(', ') || undefined],
    ...history.exports.map(({ form, exported_at }): [string, string] => [
      'Exported',
      `${form}, ${exported_at}`,
    ]),
    ['Received', received.receivedAt],
    ['Written', report.written],
    ['List', report.list && `${report.list.title} (${report.list.id})`],
    ['Entry', report.entry && [report.entry.name, report.entry.id].filter(Boolean).join(', ')],
    ['Objection', objection && `${objection.ground}${objection.onBehalf ? ', on behalf of another' : ''}`],
    ['Company', subject?.company],
    ['Codes', subject?.codes?.join(', ')],
    ['Area', subject?.area],
    ['Site', subject?.site],
    ['Shop', [subject?.shopName, subject?.shopId, subject?.sellerId].filter(Boolean).join(', ') || undefined],
    ['Shop address', subject?.shopUrl],
    ['Item address', subject?.itemUrl],
    ['Cause', report.cause],
    ['Role', report.role && [report.role.part, ...(report.role.means ?? [])].join(', ')],
    ['Happened', happened && [happened.from, happened.to].filter(Boolean).join(' to ')],
    ['Sender', reporter && ([reporter.name, reporter.contact].filter(Boolean).join(', ') || undefined)],
    ...(report.links ?? []).map((link): [string, string] => ['Link', linkText(link)]),
    ...report.evidence.map(({ file, name, bytes, sha256, note }): [string, string] => [
      'Evidence',
      `${file}, ${bytes} bytes, ${name}${note === undefined ? '' : ` (${note})`}, SHA-256 ${sha256}`,
    ]),
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name.padEnd(15)}${plainText(value)}\n`],
  );
  return `${lines.join('')}${paragraph('Account', report.account)}${paragraph('Asked for', report.demand)}`;
}

function linkText({ storefront, company, code, seenOn, seenAt }: NonNullable<Report['links']>[0]): string {
  const { site, shopId, sellerId, host, name } = storefront;
  const shop = [site, name, shopId, sellerId, host].filter(Boolean).join(' ');
  const firm = [company, code].filter(Boolean).join(' ');
  return `${shop} → ${firm}, seen ${seenOn}${seenAt === undefined ? '' : ` at ${seenAt}`}`;
}

function paragraph(title: string, text: string | undefined): string {
  if (text === undefined || text === '') return '';
  const lines = text.split(/\r?\n/).map((line) => `  ${plainText(line)}\n`);
  return `\n${title}\n${lines.join('')}`;
}
