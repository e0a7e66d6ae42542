import type { JSX } from 'preact';
import { FileButton } from '../../../files/file-button.tsx';
import { useFileDrop } from '../../../files/use-file-drop.ts';
import { useReportTexts } from '../use-texts.ts';

/** Files of evidence, chosen or dropped. */
export function AddFiles({ onFiles }: { onFiles: (files: readonly File[]) => void }): JSX.Element {
  const texts = useReportTexts();
  const { over, handlers } = useFileDrop(onFiles);
  return (
    <div class={over ? 'evidence-drop over' : 'evidence-drop'} {...handlers}>
      <FileButton id="evidence-file" multiple onFiles={onFiles}>
        {texts.say('evidence.file')}
      </FileButton>
      <span class="quiet">{texts.say(over ? 'evidence.drop' : 'evidence.or-drop')}</span>
    </div>
  );
}
