import type { JSX } from 'preact';
import { FileButton } from '../../../files/file-button.tsx';
import { useFileDrop } from '../../../files/use-file-drop.ts';
import { useAddingTexts } from '../lists-texts.ts';

/** The kinds of files that lists come as. */
export const acceptedFiles =
  '.csv,.tsv,.txt,.xlsx,.xls,.html,.htm,.json,.gz,.hosts,text/plain,text/csv,application/json';

/** A file, chosen or dropped. */
export function FileChoice({ onFile }: { onFile: (file: File) => void }): JSX.Element {
  const texts = useAddingTexts();
  const { over, handlers } = useFileDrop(([file]) => onFile(file));
  return (
    <div
      class={over ? 'way drop over' : 'way drop'}
      role="group"
      aria-labelledby="list-file-title"
      {...handlers}
    >
      <p id="list-file-title" class="label">
        {texts.say('add.file-title')}
      </p>
      <div class="actions">
        <FileButton
          id="list-file"
          accept={acceptedFiles}
          describedBy="list-file-hint"
          onFiles={([file]) => onFile(file)}
        >
          {texts.say('add.file')}
        </FileButton>
        <span class="drop-words quiet">{texts.say(over ? 'add.file-drop' : 'add.file-or-drop')}</span>
      </div>
      <p id="list-file-hint" class="quiet">
        {texts.say('add.file-hint')}
      </p>
    </div>
  );
}
