import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FailureNotice } from '../../notice.tsx';
import { useAction } from '../../use-action.ts';
import { makeBackup } from './make-backup.ts';
import type { BackupFile } from './make-backup.ts';
import { writeSize } from '../../../utils/i18n/sizes.ts';
import { useDataTexts } from './use-texts.ts';

function saveFile({ blob, name }: BackupFile): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function Backup(): JSX.Element {
  const texts = useDataTexts();
  const { busy, failure, run } = useAction();
  const [bytes, setBytes] = useState(0);
  const [saved, setSaved] = useState<number>();
  const save = async (): Promise<void> => {
    setSaved(undefined);
    const file = await run(() => makeBackup(new Date(), setBytes));
    if (file === undefined) return;
    saveFile(file);
    setSaved(file.blob.size);
  };
  return (
    <div class="card">
      <h3>{texts.say('backup.title')}</h3>
      <p>{texts.say('backup.why')}</p>
      <div class="actions">
        <button id="backup-save" type="button" class="button" disabled={busy} onClick={() => void save()}>
          {texts.say('backup.save')}
        </button>
      </div>
      <p role="status" class="status">
        {busy && texts.say('backup.saving', { size: writeSize(texts.language, bytes) })}
        {saved !== undefined && texts.say('backup.saved', { size: writeSize(texts.language, saved) })}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
