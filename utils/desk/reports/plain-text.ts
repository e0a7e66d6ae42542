/** A report as text, to be pasted into the form of an office. */
import { learnTexts } from '../../i18n/learn/texts.ts';
import { pageTexts } from '../../i18n/pages/texts.ts';
import { reportTexts } from '../../i18n/report-text/texts.ts';
import type { ReportTexts } from '../../i18n/report-text/texts.ts';
import type { Report, ReportSubject } from '../../model/report.ts';

/** @returns lines without one that is empty, sections apart by one */
export function plainText(report: Report): string {
  const texts = reportTexts(report.language);
  const sections = [
    [texts.say(`kind.${report.kind}`), ...aboutReport(texts, report)],
    titled(texts.say('head.about'), report.subject ? aboutSubject(texts, report.subject) : []),
    titled(texts.say('head.account'), report.account === '' ? [] : [report.account]),
    titled(texts.say('head.demand'), report.demand === undefined ? [] : [report.demand]),
    titled(texts.say('head.links'), (report.links ?? []).map(linkLine)),
    titled(texts.say('head.evidence'), aboutEvidence(texts, report)),
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n');
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function aboutReport(texts: ReportTexts, report: Report): string[] {
  const { list, entry, cause, role, happened, objection, reporter, id } = report;
  const part = role && [
    texts.say(`part.${role.part}`),
    ...(role.means ?? []).map((means) => texts.say(`means.${means}`)),
  ];
  const ground = objection && texts.say(`ground.${objection.ground}`);
  return [
    line(texts, 'line.list', list?.title),
    line(texts, 'line.entry', entry && joined(' · ', entry.name, entry.id)),
    line(texts, 'line.cause', cause && learnTexts(report.language).say(`cause.${cause}`)),
    line(texts, 'line.role', part?.join(texts.say('words.comma'))),
    line(
      texts,
      'line.ground',
      ground && (objection.onBehalf ? texts.say('words.on-behalf', { ground }) : ground),
    ),
    line(texts, 'line.happened', happened && time(texts, happened)),
    line(texts, 'line.reporter', joined(' ', reporter?.name, reporter?.contact)),
    texts.say('line.number', { value: id }),
  ].filter((text) => text !== undefined);
}

function time(texts: ReportTexts, { from, to }: NonNullable<Report['happened']>): string {
  return to === undefined || to === from ? from : texts.say('words.between', { from, to });
}

function aboutSubject(texts: ReportTexts, subject: ReportSubject): string[] {
  const { site, shopName, shopId, sellerId, shopUrl, itemUrl, company, codes, area } = subject;
  const siteName = site && pageTexts(texts.language).say(`site.${site}`);
  return [
    line(texts, 'line.site', siteName),
    line(texts, 'line.shop-name', shopName),
    line(texts, 'line.shop-id', shopId),
    line(texts, 'line.seller-id', sellerId),
    line(texts, 'line.shop-url', shopUrl),
    line(texts, 'line.item-url', itemUrl),
    line(texts, 'line.company', company),
    line(texts, 'line.codes', codes?.join(texts.say('words.comma'))),
    line(texts, 'line.area', area),
  ].filter((text) => text !== undefined);
}

function aboutEvidence(texts: ReportTexts, { evidence }: Report): string[] {
  return evidence.flatMap(({ name, sha256, note, taken }, at) => {
    const { url, at: moment } = taken ?? {};
    const from = url !== undefined && moment !== undefined && texts.say('words.taken', { url, at: moment });
    return [
      texts.say('words.evidence', { n: at + 1, name, hash: sha256 }),
      ...[note, from || undefined]
        .filter((text) => text !== undefined && text !== '')
        .map((text) => `   ${text}`),
    ];
  });
}

function linkLine({
  storefront,
  company,
  code,
  seenOn,
  seenAt,
}: NonNullable<Report['links']>[number]): string {
  const { site, name, shopId, sellerId, host, url } = storefront;
  const shop = shopId ?? sellerId ?? host;
  return joined(' · ', site, name, shop, url, company, code, seenOn, seenAt);
}

type LineKey = Extract<Parameters<ReportTexts['say']>[0], `line.${string}`>;

/** A line where there is something to say. */
function line(texts: ReportTexts, key: LineKey, value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : texts.say(key, { value });
}

/** What there is of some texts, in one. */
function joined(between: string, ...texts: (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join(between);
}
