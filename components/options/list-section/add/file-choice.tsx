import type { JSX, TargetedDragEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useAddingTexts } from '../lists-texts.ts';

/** What the file chooser offers first; what a file is, its bytes say. */
export const acceptedFiles =
  '.csv,.tsv,.txt,.xlsx,.xls,.html,.htm,.json,.gz,.hosts,text/plain,text/csv,application/json';

function holdsFile(event: TargetedDragEvent<HTMLElement>): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** A file, chosen or dropped. */
export function FileChoice({ onFile }: { onFile: (file: File) => void }): JSX.Element {
  const texts = useAddingTexts();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      class={over ? 'way drop over' : 'way drop'}
      role="group"
      aria-labelledby="list-file-title"
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <p id="list-file-title" class="label">
        {texts.say('add.file-title')}
      </p>
      <input
        ref={input}
        id="list-file"
        type="file"
        class="unseen"
        tabIndex={-1}
        aria-hidden="true"
        accept={acceptedFiles}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = ''; // so that the same file can be chosen again
          if (file) onFile(file);
        }}
      />
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-describedby="list-file-hint"
          onClick={() => input.current?.click()}
        >
          {texts.say('add.file')}
        </button>
        <span class="drop-words quiet">{texts.say(over ? 'add.file-drop' : 'add.file-or-drop')}</span>
      </div>
      <p id="list-file-hint" class="quiet">
        {texts.say('add.file-hint')}
      </p>
    </div>
  );
}
