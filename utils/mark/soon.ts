/**
 * Runs a callback once, in a task of its own. `first`: before the browser lays the page out, where it can be asked for
 * that; else when nothing is more urgent.
 */
export type RunSoon = (run: () => void, when?: 'first') => void;

/**
 * After so many the next waits for a frame: while a page is being loaded, browsers put the page's timers behind all
 * other tasks, and work without end would keep them from it.
 */
const mostInARow = 4;

/**
 * Runs callbacks in tasks of their own, as soon as the browser has nothing more urgent: what is read in one goes on in
 * the next, and the page's own work and the person's input come between. Not a timer: those are held back while a page
 * loads and in tabs that nobody sees; not a frame: in such tabs there are none.
 */
export function taskRunner(window: Window): RunSoon {
  let inARow = 0;
  const { port1, port2 } = new MessageChannel();
  const due: (() => void)[] = [];
  port1.addEventListener('message', () => {
    for (const run of due.splice(0)) run();
  });
  port1.start();
  return (run, when) => {
    if (when === 'first' && runBeforeLayout(window, run)) return;
    const post = (): void => {
      due.push(run);
      port2.postMessage(null);
    };
    inARow += 1;
    if (inARow % mostInARow === 0) nextFrame(window, post);
    else post();
  };
}

/** Runs in a task that goes before others. @returns whether the browser has such tasks */
function runUrgently(window: Window, run: () => void): boolean {
  const scheduler = window.scheduler as Window['scheduler'] | undefined;
  void scheduler?.postTask(run, { priority: 'user-blocking' });
  return scheduler !== undefined;
}

/** A frame that is due comes before the most urgent task: then it runs at its begin. @returns as `runUrgently` does */
function runBeforeLayout(window: Window, run: () => void): boolean {
  let frame = 0;
  let hasRun = false;
  const runOnce = (): void => {
    if (hasRun) return;
    hasRun = true;
    window.cancelAnimationFrame(frame);
    run();
  };
  if (!runUrgently(window, runOnce)) return false;
  frame = window.requestAnimationFrame(runOnce);
  return true;
}

/** A page that is seen paints within so long, in ms; one that is not, as behind another window, perhaps never. */
const longestFrame = 250;

/**
 * Runs callbacks when the page has been laid out and painted next: then measuring costs nothing. In a tab that nobody
 * sees nothing is painted, and they run at once.
 */
export function frameRunner(window: Window, soon: RunSoon): (run: () => void) => void {
  return (run) => {
    // oxlint-disable-next-line typescript/no-unnecessary-boolean-literal-compare -- an element of the page's may be named so
    if (window.document.hidden === true) soon(run, 'first');
    else
      nextFrame(window, () => {
        if (!runUrgently(window, run)) soon(run);
      });
  };
}

/** Runs once: at the next frame, or without one where none comes. */
function nextFrame(window: Window, run: () => void): void {
  const late = setTimeout(() => {
    window.cancelAnimationFrame(frame);
    run();
  }, longestFrame);
  const frame = window.requestAnimationFrame(() => {
    clearTimeout(late);
    run();
  });
}
