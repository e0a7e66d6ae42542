import type { JSX, TargetedDragEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useReportTexts } from '../use-texts.ts';

function holdsFile(event: TargetedDragEvent<HTMLElement>): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Files of evidence, chosen or dropped. */
export function AddFiles({ onFiles }: { onFiles: (files: readonly File[]) => void }): JSX.Element {
  const texts = useReportTexts();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      class={over ? 'evidence-drop over' : 'evidence-drop'}
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <input
        ref={input}
        id="evidence-file"
        type="file"
        multiple
        class="unseen"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = ''; // so that the same file can be chosen again
          if (files.length > 0) onFiles(files);
        }}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {texts.say('evidence.file')}
      </button>
      <span class="quiet">{texts.say(over ? 'evidence.drop' : 'evidence.or-drop')}</span>
    </div>
  );
}
