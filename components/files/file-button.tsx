import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { chosenFiles } from './chosen-files.ts';
import type { ChosenFiles } from './chosen-files.ts';

/**
 * A button that opens the browser's choice of files. The browser's own field, which speaks its language and not the
 * reader's, is out of sight and out of the way of keys.
 * @param props.id of the field @param props.describedBy the id of what is said of the button
 */
export function FileButton(props: {
  id?: string;
  /** What the chooser offers first; what a file is, its bytes say. */
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  describedBy?: string;
  onFiles: (files: ChosenFiles) => void;
  children: ComponentChildren;
}): JSX.Element {
  const { id, accept, multiple, disabled, describedBy, onFiles, children } = props;
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        id={id}
        type="file"
        class="unseen"
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          const files = chosenFiles(currentTarget.files);
          currentTarget.value = ''; // so that the same file can be chosen again
          if (files) onFiles(files);
        }}
      />
      <button
        type="button"
        class="button"
        disabled={disabled}
        aria-describedby={describedBy}
        onClick={() => field.current?.click()}
      >
        {children}
      </button>
    </>
  );
}
