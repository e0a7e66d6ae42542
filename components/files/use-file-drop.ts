import type { TargetedDragEvent } from 'preact';
import { useState } from 'preact/hooks';
import { chosenFiles } from './chosen-files.ts';
import type { ChosenFiles } from './chosen-files.ts';

type OnDrag = (event: TargetedDragEvent<HTMLElement>) => void;

export interface FileDrop {
  /** Files are held over the element now. */
  over: boolean;
  /** For the element that takes them. */
  handlers: { onDragOver: OnDrag; onDragLeave: OnDrag; onDrop: OnDrag };
}

/** Lets files be dropped onto an element. What else is dragged over it, such as words, is left to the browser. */
export function useFileDrop(onFiles: (files: ChosenFiles) => void): FileDrop {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        const files = chosenFiles(event.dataTransfer?.files);
        if (files) onFiles(files);
      },
    },
  };
}

function holdsFile({ dataTransfer }: TargetedDragEvent<HTMLElement>): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
