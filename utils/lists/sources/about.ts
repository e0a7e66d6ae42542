/** What a file says of the list that it holds: its title and the day of its publication, where these are plain. */
import type { Day } from '../../model/entry.ts';
import { aboutList } from '../domains/about.ts';
import type { PublishedFile } from '../published-list.ts';
import { readDay } from '../tables/days.ts';
import { isPage } from '../tables/read.ts';
import { findColumns } from '../tables/columns.ts';

export interface AboutSource {
  title?: string;
  published?: Day;
  homepage?: string;
  /** Who decides, where all the first rows name the same. */
  issuer?: string;
}

/** Rows that are looked at for a column that says the same throughout. */
const lookedAtRows = 200;

/** @param fileName as the person or the address gives it */
export async function aboutSource(file: PublishedFile, fileName: string): Promise<AboutSource> {
  const own = await aboutFile(file);
  const published = own.published ?? dayIn(fileName) ?? dayIn(own.title ?? '');
  return { ...own, ...(published !== undefined && { published }) };
}

async function aboutFile(file: PublishedFile): Promise<AboutSource> {
  if (file.form === 'domains') {
    const { title, homepage } = aboutList(file.text.head);
    return { ...(title !== undefined && { title }), ...(homepage !== undefined && { homepage }) };
  }
  const issuer = commonAuthority(file);
  const page =
    file.text && isPage(file.text.head.slice(0, 4096))
      ? (await import('./about-page.ts')).aboutPage(file.text.head)
      : {};
  const [only, another] = file.sheets;
  const sheet = only && !another ? only.head.name : undefined;
  const title = page.title ?? (sheet !== undefined && /^sheet|^工作表/i.test(sheet) ? undefined : sheet);
  return { ...page, ...(title !== undefined && { title }), ...(issuer !== undefined && { issuer }) };
}

function commonAuthority({ sheets }: Extract<PublishedFile, { form: 'table' }>): string | undefined {
  const named = new Set<string>();
  for (const { head } of sheets) {
    const columns = findColumns(head);
    const column = columns?.fields.authority?.[0];
    if (!columns || column === undefined) continue;
    for (const row of head.rows.slice(columns.headerRow + 1, columns.headerRow + 1 + lookedAtRows)) {
      if (row[column]) named.add(row[column]);
    }
  }
  const [only, another] = named;
  return another === undefined ? only?.slice(0, 200) : undefined;
}

/** @returns the day that a name tells, where it tells just one: `名单2017-11-01.xlsx`, `20171101`, `2017年11月1日` */
function dayIn(text: string): Day | undefined {
  const days = new Set<Day>();
  const dates = /(?<!\d)(20\d{2})(?:([-_.年])(\d{1,2})[-_.月](\d{1,2})日?|(\d{2})(\d{2}))(?!\d)/g;
  for (const [, year = '', , month, date, month2 = '', date2 = ''] of text.matchAll(dates)) {
    const day = readDay(`${year}-${month ?? month2}-${date ?? date2}`);
    if (day !== undefined) days.add(day);
  }
  const [only, another] = days;
  return another === undefined ? only : undefined;
}
