/** How a draft begins: filled with what the page and the mark say of the shop, and nothing of the person. */
import { foldName } from '../../identity/names.ts';
import { regionAtHead } from '../../identity/region-reading.ts';
import { addressesOf } from '../../model/destination.ts';
import type { Language } from '../../model/language.ts';
import type { Draft, ReportStart } from '../../model/report-desk.ts';
import type { ReportSubject } from '../../model/report.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { Finding } from '../../model/verdict.ts';
import { namedOperator } from './named-operator.ts';
import { withoutTracking } from './without-tracking.ts';

/** @returns a draft of its own id, begun and changed at this moment, which is not kept yet */
export function beginDraft(
  { kind, sighting, finding, page }: ReportStart,
  { id, at, language }: { id: string; at: Date; language: Language },
): Draft {
  const subject = subjectOf(sighting, finding, page?.url);
  const moment = at.toISOString();
  return {
    id,
    begun: moment,
    changed: moment,
    language,
    ...(kind !== 'choose' && { kind }),
    ...(finding && aboutFinding(finding)),
    ...(Object.keys(subject).length > 0 && { subject }),
    evidence: [],
  };
}

function aboutFinding({ list, entry }: Finding): Pick<Draft, 'list' | 'entry' | 'addresses'> {
  const { id, title } = list.info;
  return {
    list: { id, title, serial: list.serial },
    entry: { id: entry.id, ...(entry.subject.kind !== 'sole-trader' && { name: entry.subject.name }) },
    addresses: addressesOf(list.info),
  };
}

function subjectOf(
  sighting: Sighting | undefined,
  finding: Finding | undefined,
  page: string | undefined,
): ReportSubject {
  if (sighting === undefined) return { ...entrySubject(finding?.entry), ...addressOfPage(page) };
  const { site, shopId, sellerId, shopName, host, url, itemUrl, parties } = sighting;
  const operator = parties.find(({ role }) => role === 'operator');
  const named = namedOperator(operator?.name, operator?.codes ?? []);
  const shopUrl = url ?? (host === undefined ? undefined : `https://${host}/`);
  const area = areaOf(named.company) ?? finding?.entry.subject.region;
  return {
    site,
    ...(shopId && { shopId }),
    ...(sellerId && { sellerId }),
    ...(shopName && { shopName }),
    ...(shopUrl && { shopUrl: withoutTracking(shopUrl) }),
    ...(itemUrl && { itemUrl: withoutTracking(itemUrl) }),
    ...named,
    ...(area && { area }),
  };
}

/** Where an entry alone began it: the company that it names. */
function entrySubject(entry: Finding['entry'] | undefined): ReportSubject {
  if (entry === undefined) return {};
  const { kind, name, uscc, registrationNumber, organisationCode, region } = entry.subject;
  const written = [uscc, registrationNumber, organisationCode].filter((code) => code !== undefined);
  const named = namedOperator(kind === 'sole-trader' ? undefined : name, written);
  const area = region ?? areaOf(named.company);
  return { ...named, ...(area && { area }) };
}

function addressOfPage(url: string | undefined): ReportSubject {
  if (url === undefined || !/^https?:/.test(url)) return {};
  return { shopUrl: withoutTracking(url).slice(0, 2000) };
}

/** The regions at the head of a company's name, such as 浙江杭州. */
function areaOf(company: string | undefined): string | undefined {
  const names = company === undefined ? [] : regionAtHead(foldName(company)).names;
  return names.length === 0 ? undefined : names.join('').slice(0, 100);
}
