/** Notices when a window gets another width. */

/** A width is told of so long after the window came to it, in ms: a person drags it there. */
const resizeRest = 200;

/**
 * @param changed runs once for each width that the window comes to rest at
 * @param afterFrame runs a callback once, when the page has been laid out next: to ask for the width before that would
 * have a page laid out that has only just been parsed
 */
export function watchWidth(
  window: Window,
  changed: () => void,
  afterFrame: (run: () => void) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let width: number | undefined;
  afterFrame(() => {
    width ??= window.innerWidth;
  });
  window.addEventListener(
    'resize',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (width === window.innerWidth) return;
        width = window.innerWidth;
        changed();
      }, resizeRest);
    },
    { signal },
  );
}
