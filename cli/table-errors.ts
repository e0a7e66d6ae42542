/** Plain words for everything that can be said of a table: why it cannot be read, why a row is refused, what is odd. */
import { TableError } from '../utils/lists/tables/error.ts';
import type { TableErrorCode } from '../utils/lists/tables/error.ts';
import type { RefusedRow, TableWarning } from '../utils/lists/tables/entries.ts';
import { InputError } from './errors.ts';

const errors: Record<TableErrorCode, string> = {
  empty: 'The file holds no rows.',
  'too-large': 'The file is too large. Divide it and give all the files.',
  'not-text': 'The file is neither a workbook nor text. Save it as CSV (UTF-8) or as XLSX.',
  'not-a-table': 'The file cannot be read as a table. Save it as CSV (UTF-8) or as XLSX.',
  'old-excel':
    'This is an old Excel workbook (.xls). Open it in Excel, WPS or LibreOffice and save it as .xlsx, or run: soffice --headless --convert-to xlsx FILE',
  'other-format': 'Only CSV and XLSX are read. Save the table as one of them.',
  'bad-workbook':
    'The workbook is damaged or protected. Open it, remove its password, and save it as .xlsx again.',
  'no-name-column':
    'No column of names was found. The header row must name one, such as 企业名称, 单位名称 or name. The first row is',
};

const refusals: Record<RefusedRow['reason'], string> = {
  'no-name': 'no name',
  'natural-person': 'a natural person: persons are never listed',
  removed: 'removed from the list',
  'repeated-header': 'the header again',
  duplicate: 'the same as row',
  invalid: 'does not fit the format',
};

const warnings: Record<TableWarning['code'], string> = {
  'unreadable-code': 'a code that cannot be read was left out',
  'check-digit-fails': 'a code fails its check digit: it marks only together with the name',
  'code-in-other-column': 'a code stood in the column of another kind and was put right',
  'codes-differ': 'codes that contradict each other: they mark only together with the name',
  'person-number-dropped': "a person's identity number was left out",
  'unreadable-date': 'a date that cannot be read was left out',
  'shop-not-taken': 'a shop that cannot be told beyond doubt was left out',
  'text-cut': 'a text was too long and was cut',
  'basis-assumed': 'nothing tells what the entry rests on: taken as administrative (--basis says otherwise)',
  'replaced-characters': 'some characters could not be decoded',
  'quotes-ignored': 'quotation marks are not closed: they were read as letters',
  'no-header': 'no header row: columns were told by their cells',
  'guessed-column': 'a column was told by its cells, not by its header',
  'sheet-skipped': 'a sheet without a column of names was left out',
  'no-dates': 'entries without a date, which cannot be judged by age: give --published DATE',
};

/** The sentence for a file that cannot be read as a table, with what was found. */
function tableErrorText(error: TableError): string {
  const sentence = errors[error.code];
  return error.detail === undefined ? sentence : `${sentence} (${error.detail})`;
}

/** Runs `work`; a TableError becomes an InputError that begins with `what`. */
export async function withTableErrors<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TableError) throw new InputError(`${what}: ${tableErrorText(error)}`);
    throw error;
  }
}

export const refusalText = ({ reason, detail }: RefusedRow): string =>
  detail === undefined ? refusals[reason] : `${refusals[reason]} ${detail}`;

export const warningText = (code: TableWarning['code']): string => warnings[code];
