import type { JSX } from 'preact';
import { Concerning } from '../../../concerning.tsx';
import { FileButton } from '../../../files/file-button.tsx';
import { acceptedFiles } from '../add/file-choice.tsx';
import { useListsTexts } from '../lists-texts.ts';

/** Takes a newer file for a list that came from one. @param props.title the list's, in plain words */
export function ReplaceFile(props: {
  title: string;
  busy: boolean;
  onFile: (file: File) => void;
}): JSX.Element {
  const texts = useListsTexts();
  return (
    <FileButton accept={acceptedFiles} disabled={props.busy} onFiles={([file]) => props.onFile(file)}>
      {texts.say('replace-file.button')}
      <Concerning>{props.title}</Concerning>
    </FileButton>
  );
}
