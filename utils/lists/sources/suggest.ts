/** What is proposed for a source that a person looks at for the first time. */
import type { BasisKind, Tier } from '../../model/entry.ts';
import type { SourceChoices, SourcePlace } from '../../model/source.ts';
import { sourceAddress } from '../address.ts';
import { cataloguedAt, cataloguedChoices } from '../catalogue-published.ts';
import { sha256Hex } from '../../hash/sha256.ts';
import type { PublishedFile } from '../published-list.ts';
import { readBasis } from '../tables/causes.ts';
import { findColumns } from '../tables/columns.ts';
import type { AboutSource } from './about.ts';
import { bareName, fileNameOf } from './place.ts';

/**
 * Of a source in the catalogue what stands there; of any other what its name, its words and its columns tell.
 * @param about what the file says of itself
 */
export async function suggestChoices(
  place: SourcePlace,
  file: PublishedFile,
  about: AboutSource,
): Promise<SourceChoices> {
  const catalogued = place.kind === 'address' ? cataloguedAt(sourceAddress(place.address)) : undefined;
  const published = about.published === undefined ? {} : { published: about.published };
  if (catalogued) return { ...cataloguedChoices(catalogued, catalogued.title['zh-CN']), ...published };
  const name = bareName(fileNameOf(place));
  const title = (about.title ?? name).slice(0, 200);
  const issuer = (about.issuer ?? ownerOf(place) ?? title).slice(0, 200);
  return {
    id: await idFor(place),
    title,
    issuer,
    tier: namesCompanies(file) ? tierBy(`${title} ${name}`) : 'other',
    basisKind: basisBy(file, `${issuer} ${title}`),
    ...published,
    ...(about.homepage !== undefined && { homepage: about.homepage }),
    columns: [],
  };
}

/** The same place has the same id, so that what was chosen for it is found again. */
async function idFor(place: SourcePlace): Promise<string> {
  const text = place.kind === 'address' ? sourceAddress(place.address) : bareName(place.fileName);
  const plain = place.kind === 'address' ? new URL(text).hostname + new URL(text).pathname : text;
  const slug = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  const hash = (await sha256Hex(new TextEncoder().encode(text))).slice(0, 8);
  return [place.kind === 'file' ? 'file' : '', slug, hash].filter((part) => part !== '').join('-');
}

function ownerOf(place: SourcePlace): string | undefined {
  return place.kind === 'address' ? new URL(sourceAddress(place.address)).hostname : undefined;
}

/** What a list calls itself. One that does not say so is no 黑名单. */
function tierBy(name: string): Tier {
  if (/重点关注|重點關注|watch-?list/i.test(name)) return 'watchlist';
  return /黑名单|黑名單|blacklist/i.test(name) ? 'blacklist' : 'other';
}

function basisBy(file: PublishedFile, words: string): BasisKind {
  return readBasis(words) ?? (namesCompanies(file) ? 'administrative' : 'volunteer');
}

/** A table of websites alone is somebody's warning, like a list of domains. */
function namesCompanies(file: PublishedFile): boolean {
  return (
    file.form === 'table' &&
    file.sheets.some(({ head }) => {
      const fields = findColumns(head)?.fields;
      return fields?.name !== undefined || fields?.noticeTitle !== undefined;
    })
  );
}
