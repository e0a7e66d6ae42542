/** Making the backup file of the portions that the background gives. */
import { send } from '../../../utils/messages/send.ts';
import { localDayAt } from '../../../utils/model/days.ts';
import type { BackupCursor } from '../../../utils/model/backup.ts';

/** A larger one is gzip'd. */
const plainUpTo = 1_000_000;

export interface BackupFile {
  blob: Blob;
  name: string;
}

/** @param now the file is named by the person's own day @param onBytes told how much was written so far @throws MessageError */
export async function makeBackup(now: Date, onBytes: (bytes: number) => void): Promise<BackupFile> {
  const portions: Blob[] = [];
  let bytes = 0;
  let cursor: BackupCursor | undefined;
  do {
    const { text, next }: { text: string; next?: BackupCursor | undefined } = await send(
      'backup',
      cursor ? { cursor } : {},
    );
    const portion = new Blob([text]);
    portions.push(portion);
    bytes += portion.size;
    onBytes(bytes);
    cursor = next;
  } while (cursor !== undefined);
  const plain = new Blob(portions, { type: 'application/jsonl' });
  const name = `xinbiao-backup-${localDayAt(now)}.jsonl`;
  if (plain.size <= plainUpTo) return { blob: plain, name };
  const packed = await new Response(plain.stream().pipeThrough(new CompressionStream('gzip'))).blob();
  return { blob: packed, name: `${name}.gz` };
}
