/** What of a report a search looks through: whom and what it is about, never who wrote it. */
import type { Report } from '../../utils/model/report.ts';

/** @returns its texts in small letters, a line each */
export function reportWords({ account, demand, list, entry, subject, links = [], evidence }: Report): string {
  const { codes = [], ...about } = subject ?? {};
  const texts = [
    ...Object.values(about),
    ...codes,
    list?.id,
    list?.title,
    entry?.id,
    entry?.name,
    account,
    demand,
    ...links.flatMap(({ company, code, storefront: { shopId, sellerId, host, name, url } }) => [
      company,
      code,
      shopId,
      sellerId,
      host,
      name,
      url,
    ]),
    ...evidence.map(({ name }) => name),
  ];
  return foldWords(texts.filter((text) => text !== undefined).join('\n'));
}

/** A text as it is searched: letters alike in size and width, and none that PostgreSQL keeps not. */
export const foldWords = (text: string): string =>
  text.normalize('NFKC').toWellFormed().replaceAll('\0', ' ').toLowerCase();
