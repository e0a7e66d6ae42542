/** A screening as a file that spreadsheets read: a row for each entry that was found, one for each line without any. */
import { csvLine } from '../../csv-line.ts';
import { lookupTexts } from '../../i18n/lookup/texts.ts';
import { evidenceSentence, levelWord, listedCode, listedName } from '../../i18n/screening/evidence-words.ts';
import { screeningTexts } from '../../i18n/screening/texts.ts';
import type { ScreeningTexts } from '../../i18n/screening/texts.ts';
import type { Day } from '../../model/entry.ts';
import type { Language } from '../../model/language.ts';
import type { ScreeningDecision, ScreeningFormat } from '../../model/screening.ts';
import type { Finding } from '../../model/verdict.ts';
import type { JudgedQuery } from './judge-queries.ts';
import { askedOf } from './query.ts';
import { findingKey } from './results.ts';

/** In the order of the columns. */
const cells = [
  'line',
  'query',
  'name',
  'uscc',
  'url',
  'verdict',
  'place',
  'level',
  'state',
  'decision',
  'rank',
  'evidence',
  'entry-name',
  'entry-code',
  'causes',
  'list',
  'issuer',
  'list-id',
  'entry-id',
  'serial',
  'day',
] as const;

type Cells = Partial<Record<(typeof cells)[number], string | number>>;

export interface ExportHow {
  language: Language;
  /** The day on which ages and terms were judged. */
  today: Day;
  decisionOf: (index: number, finding: string) => ScreeningDecision | undefined;
}

/**
 * @param batches all lines in order
 * @returns the file. A cell of CSV that begins like a formula is quoted; cells of XLSX are texts, which never run
 */
export async function exportScreening(
  format: ScreeningFormat,
  batches: AsyncIterable<readonly JudgedQuery[]>,
  how: ExportHow,
): Promise<Blob> {
  const texts = screeningTexts(how.language);
  const header = cells.map((cell) => texts.say(`cell.${cell}`));
  const rows = rowsOf(batches, how);
  if (format === 'csv') return csvFile(header, rows);
  const { workbookFile } = await import('./workbook-file.ts');
  return workbookFile(header, rows, texts.say('export.sheet'));
}

async function csvFile(
  header: readonly string[],
  batches: AsyncIterable<readonly (string | number)[][]>,
): Promise<Blob> {
  // The mark at the beginning tells Excel that this is UTF-8.
  const parts: BlobPart[] = [`\uFEFF${csvLine(header)}`];
  for await (const rows of batches) parts.push(rows.map((row) => csvLine(row.map(String))).join(''));
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

async function* rowsOf(
  batches: AsyncIterable<readonly JudgedQuery[]>,
  how: ExportHow,
): AsyncGenerator<(string | number)[][]> {
  const texts = screeningTexts(how.language);
  let index = 0;
  for await (const batch of batches) {
    const rows: (string | number)[][] = [];
    for (const judged of batch) {
      for (const row of rowsOfLine(texts, judged, index, how))
        rows.push(cells.map((cell) => row[cell] ?? ''));
      index += 1;
    }
    yield rows;
  }
}

function rowsOfLine(
  texts: ScreeningTexts,
  { query, verdict }: JudgedQuery,
  index: number,
  how: ExportHow,
): Cells[] {
  const { line, row } = query;
  const asked: Cells = {
    line,
    query: askedOf(row).query,
    ...row,
    verdict: texts.say(`level.${verdict.level}`),
    day: how.today,
  };
  if (verdict.findings.length === 0) return [asked];
  return verdict.findings.map((finding, at) => {
    const key = findingKey({ list: finding.list.info.id, entry: finding.entry.id });
    const decision = how.decisionOf(index, key);
    return {
      ...asked,
      place: at + 1,
      decision: decision === undefined ? '' : texts.say(`review.${decision}`),
      ...cellsOfFinding(texts, finding),
    };
  });
}

function cellsOfFinding(texts: ScreeningTexts, finding: Finding): Cells {
  const { entry, list, evidence, rank, state } = finding;
  return {
    level: levelWord(texts, finding),
    state: lookupTexts(texts.language).say(`state.${state}`),
    rank: Math.round(rank * 100) / 100,
    evidence: evidence.map((one) => evidenceSentence(texts, one, entry.subject)).join('\n'),
    'entry-name': listedName(texts, entry.subject),
    'entry-code': listedCode(entry.subject),
    causes: entry.causes.map(({ wording }) => wording).join('\n'),
    list: list.info.title,
    issuer: list.info.issuer,
    'list-id': list.info.id,
    'entry-id': entry.id,
    serial: list.serial,
  };
}
