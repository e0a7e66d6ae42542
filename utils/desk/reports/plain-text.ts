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
    line(list?.title, (value) => texts.say('line.list', { value })),
    line(entry && [entry.name, entry.id].filter((text) => text !== undefined).join(' · '), (value) =>
      texts.say('line.entry', { value }),
    ),
    line(cause && learnTexts(report.language).say(`cause.${cause}`), (value) =>
      texts.say('line.cause', { value }),
    ),
    line(part?.join(texts.say('words.comma')), (value) => texts.say('line.role', { value })),
    line(ground && (objection.onBehalf ? texts.say('words.on-behalf', { ground }) : ground), (value) =>
      texts.say('line.ground', { value }),
    ),
    line(happened && time(texts, happened), (value) => texts.say('line.happened', { value })),
    line([reporter?.name, reporter?.contact].filter((text) => text !== undefined).join(' '), (value) =>
      texts.say('line.reporter', { value }),
    ),
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
    line(siteName, (value) => texts.say('line.site', { value })),
    line(shopName, (value) => texts.say('line.shop-name', { value })),
    line(shopId, (value) => texts.say('line.shop-id', { value })),
    line(sellerId, (value) => texts.say('line.seller-id', { value })),
    line(shopUrl, (value) => texts.say('line.shop-url', { value })),
    line(itemUrl, (value) => texts.say('line.item-url', { value })),
    line(company, (value) => texts.say('line.company', { value })),
    line(codes?.join(texts.say('words.comma')), (value) => texts.say('line.codes', { value })),
    line(area, (value) => texts.say('line.area', { value })),
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
  return [site, name, shopId ?? sellerId ?? host, url, company, code, seenOn, seenAt]
    .filter((text) => text !== undefined)
    .join(' · ');
}

/** A line where there is something to say. */
function line(value: string | undefined, say: (value: string) => string): string | undefined {
  return value === undefined || value === '' ? undefined : say(value);
}
