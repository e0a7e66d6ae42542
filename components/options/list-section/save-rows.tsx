import type { JSX } from 'preact';
import { send } from '../../../utils/messages/send.ts';
import { FailureNotice } from '../../notice.tsx';
import { plainWords } from '../../plain-words.ts';
import { useAction } from '../../use-action.ts';
import { useListsTexts } from './lists-texts.ts';

/** A name that every system takes for a file. */
function fileName(title: string): string {
  const safe = plainWords(title)
    .replaceAll(/[\\/:*?"<>|.]+/g, '-')
    .trim()
    .slice(0, 80);
  return `${safe || 'list'}-rows.csv`;
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Saves the refused and the doubtful rows as a table. @param props.subject a list's id, or a previewed place */
export function SaveRows({ subject, title }: { subject: string; title: string }): JSX.Element {
  const texts = useListsTexts();
  const { busy, failure, run } = useAction();
  const save = async (): Promise<void> => {
    const table = await run(() => send('rowNotes', { subject }));
    if (table !== undefined) download(table, fileName(title));
  };
  return (
    <>
      <button type="button" class="button small" disabled={busy} onClick={() => void save()}>
        {texts.say('rows.save')}
      </button>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
