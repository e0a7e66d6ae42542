import type { ComponentChildren, JSX } from 'preact';

/** A form that is folded away under the words for what it does. @param props.id of those words */
export function FoldedForm(props: {
  id?: string;
  label: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  onSubmit: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const { id, label, open, onOpen, onSubmit, children } = props;
  return (
    <details class="no-print" open={open} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
      <summary id={id}>{label}</summary>
      <form
        class="inline-form"
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </details>
  );
}
