/**
 * Lists that others really publish today, ready to be taken with one click. They are no feeds: nobody signs them, so
 * they stay a community's (docs/formats.md), and each origin is asked for only when a person takes its list. Addresses
 * and terms were last looked at in November 2026.
 */
import type { BasisKind } from '../model/entry.ts';
import type { Language } from '../model/language.ts';
import type { SourceChoices } from '../model/source.ts';

export interface PublishedListSource {
  /** Id of the list that is made of it. */
  id: string;
  title: Record<Language, string>;
  /** Who decides what stands on the list. */
  issuer: string;
  /** Whether the issuer itself serves it, or somebody collects it from the issuer's pages. */
  origin: 'issuer' | 'transcription';
  address: string;
  /** A page for people. */
  homepage: string;
  jurisdiction: string;
  form: 'domains' | 'table';
  basisKind: BasisKind;
  /** The terms, as their publisher words them in short. */
  terms: string;
  /** Whether the terms leave out use for profit. */
  nonCommercial: boolean;
  /** How often the publisher changes it, in hours: fetching more often brings nothing. */
  rhythmHours: number;
}

export const publishedLists: readonly PublishedListSource[] = [
  {
    id: 'cert-polska-warning-list',
    title: {
      'zh-CN': '波兰计算机应急响应组：危险网站警示名单',
      'zh-TW': '波蘭電腦緊急應變小組：危險網站警示名單',
      en: 'CERT Polska: Warning List of dangerous websites',
    },
    issuer: 'CERT Polska (NASK PIB)',
    origin: 'issuer',
    address: 'https://hole.cert.pl/domains/v2/domains.json',
    homepage: 'https://cert.pl/lista-ostrzezen/',
    jurisdiction: 'PL',
    form: 'table',
    basisKind: 'administrative',
    terms: 'Free to use for everyone. Entries that carry a DeleteDate must not be used.',
    nonCommercial: false,
    rhythmHours: 12,
  },
  {
    id: 'watchlist-internet',
    title: {
      'zh-CN': '奥地利 Watchlist Internet：欺诈网店等网站名单',
      'zh-TW': '奧地利 Watchlist Internet：詐騙網店等網站名單',
      en: 'Watchlist Internet (Austria): fraudulent shops and other sites',
    },
    issuer: 'Watchlist Internet (ÖIAT)',
    origin: 'transcription',
    address:
      'https://raw.githubusercontent.com/stonecrusher/filterlists-pihole/master/watchlist-internet-ph.txt',
    homepage: 'https://www.watchlist-internet.at/',
    jurisdiction: 'AT',
    form: 'domains',
    basisKind: 'volunteer',
    terms: 'Collected by a volunteer from the public pages of Watchlist Internet; no licence is stated.',
    nonCommercial: false,
    rhythmHours: 168,
  },
  {
    id: 'scamblocklist',
    title: {
      'zh-CN': 'Scam Blocklist：诈骗网站名单',
      'zh-TW': 'Scam Blocklist：詐騙網站名單',
      en: 'Scam Blocklist',
    },
    issuer: 'DurableNapkin',
    origin: 'issuer',
    address: 'https://raw.githubusercontent.com/durablenapkin/scamblocklist/master/hosts.txt',
    homepage: 'https://github.com/durablenapkin/scamblocklist',
    jurisdiction: 'international',
    form: 'domains',
    basisKind: 'volunteer',
    terms: 'MIT',
    nonCommercial: false,
    rhythmHours: 24,
  },
  {
    id: 'world-bank-debarred',
    title: {
      'zh-CN': '世界银行：不合格企业名单',
      'zh-TW': '世界銀行：不合格企業名單',
      en: 'World Bank: debarred firms',
    },
    issuer: 'World Bank',
    origin: 'transcription',
    address: 'https://data.opensanctions.org/datasets/latest/worldbank_debarred/targets.simple.csv',
    homepage: 'https://www.opensanctions.org/datasets/worldbank_debarred/',
    jurisdiction: 'international',
    form: 'table',
    basisKind: 'administrative',
    terms: 'OpenSanctions, CC BY-NC 4.0',
    nonCommercial: true,
    rhythmHours: 24,
  },
];

/** The catalogue's list that lies at an address, if one does. */
export function cataloguedAt(address: string): PublishedListSource | undefined {
  return publishedLists.find((list) => list.address === address);
}

/** @returns what is proposed when it is taken @param title in the person's language */
export function cataloguedChoices(list: PublishedListSource, title: string): SourceChoices {
  const { id, issuer, basisKind, homepage } = list;
  return { id, title, issuer, tier: 'other', basisKind, homepage, columns: [] };
}
