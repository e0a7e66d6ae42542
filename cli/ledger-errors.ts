/** A plain sentence for what can be wrong with a ledger's file, or with what was deposited of one. */
import type { ChainFault } from '../utils/model/ledger/chain.ts';
import { InputError } from './errors.ts';
import { plainText } from './plain-text.ts';

const sentences: Readonly<Record<string, string>> = {
  'ledger-not-a-file':
    'This is no ledger. A ledger is the file that the desk exports, JSON lines with a header.',
  'ledger-newer':
    'The ledger is of a newer version of the format than this program knows. Update the program.',
  'ledger-bad-code':
    'This is no deposited code, or it was mistyped: it has five groups of five characters, the last two check the rest.',
};

const faults: Record<ChainFault['fault'], string> = {
  changed: 'its hash is not that of what it says: it was changed',
  missing: 'the event that it names as the one before it is not there: it was taken out, or changed',
  order: 'it does not stand in the order of the file: it was moved',
  duplicate: 'it stands in the file twice',
  'not-an-event': 'the line is no event as ledgers write them: it was altered or cut off',
  header: 'the header is not that of what follows: it was changed, or events were taken out or added',
};

export function faultText({ fault, desk, seq, line }: ChainFault): string {
  const place = line === undefined ? '' : `line ${line}: `;
  const event = desk === undefined ? '' : `event ${seq} of desk ${plainText(desk)}: `;
  return `${place}${event}${faults[fault]}`;
}

/** Runs `work`; what is wrong with a ledger becomes an InputError that begins with the file that is read then. */
export async function withLedgerErrors<T>(file: () => string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const what = file();
    const [code = '', line] = error.message.split(' ');
    if (code === 'ledger-altered') {
      throw new InputError(`${what}: line ${line} is not as it was written. See: ledger verify`);
    }
    const sentence = sentences[code];
    if (sentence !== undefined) throw new InputError(`${what}: ${sentence}`);
    if ('code' in error && error.code === 'ENOENT') throw new InputError(`${what}: there is no such file.`);
    if ('code' in error && (error.code === 'EISDIR' || error.code === 'EACCES'))
      throw new InputError(`${what}: the file cannot be read (${error.message}).`);
    throw error;
  }
}
