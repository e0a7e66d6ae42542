/** Plain words for everything that can be said of a table: why it cannot be read, why a row is refused, what is odd. */
import { TableError } from '../utils/lists/tables/error.ts';
import type { TableErrorCode } from '../utils/lists/tables/error.ts';
import type { RefusedRow, TableWarning } from '../utils/lists/tables/report.ts';
import { InputError } from './errors.ts';

const errors: Record<TableErrorCode, string> = {
  empty: 'The file holds no rows.',
  'too-large': 'The file is too large. Divide it and give all the files.',
  'not-text': 'The file is neither a workbook nor text. Save it as CSV (UTF-8) or as XLSX.',
  'other-format':
    'Tables are read from CSV, XLSX, XLS, HTML and JSON. Save the table as one of them; a picture or a PDF must be transcribed first, an archive unpacked.',
  'bad-workbook': 'The workbook is damaged. Open it in Excel, WPS or LibreOffice and save it as .xlsx again.',
  'protected-workbook':
    'The workbook is protected by a password. Open it in Excel, WPS or LibreOffice, remove the password, and save it as .xlsx.',
  'bad-json':
    'The file begins as JSON and is none. Save the whole answer again, from its first bracket to its last.',
  'no-table':
    'The page (or the JSON) holds no table. Give the page that shows the list itself, or save the list as CSV.',
  'no-name-column':
    'No column of names was found. The header row must name one, such as 企业名称, 单位名称 or name (or one of websites, such as 网址 or domain). The first row is',
};

const refusals: Record<RefusedRow['reason'], string> = {
  'no-name': 'no name',
  'natural-person': 'a natural person: persons are never listed',
  'other-subject': 'neither a company nor a website',
  'red-list': 'a list of the honest (红名单), not of the dishonest',
  removed: 'removed from the list',
  'never-subject': 'never listed, since it is shared by many',
  'not-a-domain': 'no name of a website',
  'address-with-path': 'one page of a website, which does not stand for all of it',
  'exception-rule': 'a rule that takes a website off the list',
  excepted: 'the list itself takes it off, or something below it, by an exception',
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
  'site-not-taken': 'an address that is no website of its own was left out',
  'text-cut': 'a text was too long and was cut',
  'basis-assumed': 'nothing tells what the entry rests on: taken as administrative (--basis says otherwise)',
  'replaced-characters': 'some characters could not be decoded',
  'quotes-ignored': 'quotation marks are not closed: they were read as letters',
  'no-header': 'no header row: columns were told by their cells',
  'guessed-column': 'a column was told by its cells, not by its header',
  'sheet-skipped': 'a sheet or table without a column of names was left out',
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

/** The sentence for any row's problem, without its detail: for a table of refusals. */
export const problemText = (problem: RefusedRow | TableWarning): string =>
  'reason' in problem ? refusals[problem.reason] : warnings[problem.code];
