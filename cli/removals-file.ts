/** Why entries go, as a publisher writes it down: a line each, `ID,REASON` or `ID,REASON,DATE`. */
import { readFile } from 'node:fs/promises';
import type { Day, Entry } from '../utils/model/entry.ts';
import { readDay } from '../utils/lists/tables/days.ts';
import { RemovalReason } from '../utils/lists/feed/removals.ts';
import type { Removal } from '../utils/lists/feed/plan.ts';
import { InputError } from './errors.ts';
import { readRefusedRows, removalsOf } from './refused-removals.ts';

const reasons = RemovalReason.options.join(', ');

/** What a file of refused rows is held against: entries of the previous issue, and of the tables. */
export interface IssueEntries {
  before: () => Promise<readonly Entry[]>;
  now: readonly Entry[];
}

/**
 * Reads a file of removals, or one of refused rows (`list build --refused`), of which those count whose listing ended.
 * Commas, tabs or semicolons divide; an id may hold commas itself, or stand in quotation
 * marks; empty lines, lines that begin with `#` and a header that begins with `id` are passed over.
 * @param today the day of removals that name none
 * @throws InputError with the number of the line that cannot be read
 */
export async function readRemovalsFile(
  file: string,
  today: Day,
  { before, now }: IssueEntries,
): Promise<Removal[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InputError(
      `${file}: cannot be read. Give a file with a line for each entry that goes: ID,REASON`,
    );
  });
  const refused = readRefusedRows(text);
  if (refused) return removalsOf(refused, { before: await before(), now, today });
  const removals: Removal[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || (index === 0 && /^"?id"?[,;\t]/i.test(line))) continue;
    const removal = readRemoval(line, today);
    if (removal === undefined) {
      throw new InputError(
        `${file}, line ${index + 1}: a line says ID,REASON or ID,REASON,DATE. The reasons are: ${reasons}.`,
      );
    }
    removals.push(removal);
  }
  return removals;
}

/** From its end: the date where there is one, the reason, and all before it is the id. */
function readRemoval(line: string, today: Day): Removal | undefined {
  const fields = /^(?<id>.+?)\s*[,;\t]\s*"?(?<reason>[a-z-]+)"?\s*(?:[,;\t]\s*"?(?<on>[^,;\t"]*)"?)?$/.exec(
    line,
  )?.groups;
  const reason = RemovalReason.safeParse(fields?.['reason']);
  if (!fields || !reason.success) return undefined;
  const on = fields['on'] ? readDay(fields['on']) : today;
  const quoted = /^"(?<id>.*)"$/s.exec(fields['id'] ?? '')?.groups?.['id'];
  const id = quoted === undefined ? fields['id'] : quoted.replaceAll('""', '"');
  return on === undefined || !id ? undefined : { id, reason: reason.data, on };
}
