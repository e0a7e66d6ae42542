/** The longest stretch for which scripts held a page's thread, off a trace of its load. */
import type { MeasuredPage } from './browser.ts';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
}

/** Events within which scripts run, and nothing but what they cause. */
const scriptEvents = new Set([
  'EvaluateScript',
  'v8.compile',
  'FunctionCall',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'RunMicrotasks',
  'EventDispatch',
  'v8.evaluateModule',
]);

/** Tasks of a thread; its loop names them so. */
const taskEvents = new Set(['RunTask', 'ThreadControllerImpl::RunTask', 'ThreadPool_RunTask']);

export interface Stretches {
  /** Longest script time within one task, in ms of CPU. */
  longest: number;
  /** All script time, in ms of CPU. */
  all: number;
}

/** Loads an address and goes on watching for a while. */
export async function traceLoad(measured: MeasuredPage, address: string, restMs: number): Promise<Stretches> {
  const { page } = measured;
  await page.tracing.start({
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel'],
  });
  await page.goto(address, { waitUntil: 'load' });
  await new Promise((over) => setTimeout(over, restMs));
  const bytes = (await page.tracing.stop()) ?? new Uint8Array();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return stretchesOf(traceEvents);
}

/** Script time by task: on a page without scripts of its own all of it is an extension's. */
function stretchesOf(events: readonly TraceEvent[]): Stretches {
  const parsed = events.findLast(({ name }) => name === 'ParseHTML');
  const own = events
    .filter(
      ({ pid, tid, ph, dur }) => pid === parsed?.pid && tid === parsed.tid && ph === 'X' && dur !== undefined,
    )
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let longest = 0;
  let all = 0;
  let inTask = 0;
  let taskEnd = 0;
  let scriptEnd = 0;
  for (const { name, ts, dur = 0, tdur } of own) {
    if (ts >= taskEnd) inTask = 0;
    if (taskEvents.has(name) && ts >= taskEnd) taskEnd = ts + dur;
    if (!scriptEvents.has(name) || ts < scriptEnd) continue;
    scriptEnd = ts + dur;
    const ms = (tdur ?? dur) / 1000;
    inTask += ms;
    all += ms;
    longest = Math.max(longest, inTask);
  }
  return { longest, all };
}
