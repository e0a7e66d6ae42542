import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { acceptedFiles } from '../add/file-choice.tsx';
import { useListsTexts } from '../lists-texts.ts';
import { Concerning } from '../../../concerning.tsx';

/** Takes a newer file for a list that came from one. @param props.title the list's, in plain words */
export function ReplaceFile(props: {
  title: string;
  busy: boolean;
  onFile: (file: File) => void;
}): JSX.Element {
  const texts = useListsTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="unseen"
        tabIndex={-1}
        aria-hidden="true"
        accept={acceptedFiles}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = ''; // so that the same file can be chosen again
          if (file) props.onFile(file);
        }}
      />
      <button type="button" class="button" disabled={props.busy} onClick={() => input.current?.click()}>
        {texts.say('replace-file.button')}
        <Concerning>{props.title}</Concerning>
      </button>
    </>
  );
}
