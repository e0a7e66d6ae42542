/** Notices when the person comes back to a tab. */
import { real } from '../sites/unclobbered.ts';

export interface TabReturn {
  /** The tab is seen again, after so long out of sight in ms; after 0 where it was never seen to go. */
  seenAgain: (awayMs: number) => void;
  /** The page comes back from the browser's page cache as it was left. */
  restored: () => void;
  /** The window has the person's attention again. */
  focused: () => void;
}

export function watchTabReturn(
  window: Window,
  { seenAgain, restored, focused }: TabReturn,
  signal: AbortSignal,
): void {
  const { document } = window;
  let leftAt: number | undefined;
  real(document, 'addEventListener').call(
    document,
    'visibilitychange',
    () => {
      // oxlint-disable-next-line typescript/no-unnecessary-boolean-literal-compare -- an element of the page's may be named so
      if (document.hidden === true) leftAt = Date.now();
      else seenAgain(leftAt === undefined ? 0 : Date.now() - leftAt);
    },
    { signal },
  );
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) restored();
    },
    { signal },
  );
  window.addEventListener('focus', focused, { signal });
}
