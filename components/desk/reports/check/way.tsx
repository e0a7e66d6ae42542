import type { JSX } from 'preact';

/** One way for a report to go, with what happens then. */
export function Way(props: {
  id: string;
  label: string;
  why: readonly string[];
  primary?: boolean;
  busy: boolean;
  /** What has to be done before; nothing happens then. */
  hindrance: string | undefined;
  onPress: () => void;
}): JSX.Element {
  const { id, busy, hindrance } = props;
  const stopped = busy || hindrance !== undefined;
  return (
    <div class="way">
      <button
        type="button"
        id={id}
        class={props.primary === true ? 'button primary' : 'button'}
        aria-disabled={stopped}
        aria-describedby={hindrance === undefined ? `${id}-why` : `go-hindrance ${id}-why`}
        onClick={() => stopped || props.onPress()}
      >
        {props.label}
      </button>
      <p id={`${id}-why`} class="quiet">
        {props.why.join(' ')}
      </p>
    </div>
  );
}
