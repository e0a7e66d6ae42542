import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ListFigures, ReckoningNews } from '../../utils/statistics/reckoning.ts';
import type { Failure } from '../failure.ts';

type State =
  | { kind: 'reading'; entries: number; of: number }
  | { kind: 'done'; lists: readonly ListFigures[] }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'cancelled' };

export type Reckoning = State & { cancel: () => void; again: () => void };

const begun: State = { kind: 'reading', entries: 0, of: 0 };

function stateOf(news: ReckoningNews): State {
  if (news.kind === 'read') return { kind: 'reading', entries: news.entries, of: news.of };
  if (news.kind === 'done') return { kind: 'done', lists: news.lists };
  return { kind: 'failed', failure: { code: news.code, detail: news.detail } };
}

/**
 * Has all lists counted in a Worker of this page's own, from when it is shown. The Worker is ended when it is done,
 * cancelled, or the page goes: nothing of it is held longer.
 * @param area a province's bare name, where only what lies in it is to be counted
 */
export function useReckoning(area?: string): Reckoning {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State>(begun);
  const [stop, setStop] = useState<() => void>();
  useEffect(() => {
    const place = area === undefined ? '' : (`?area=${encodeURIComponent(area)}` as const);
    const worker = new Worker(`${browser.runtime.getURL('/statistics-worker.js')}${place}`, {
      name: 'statistics',
    });
    setState(begun);
    setStop(() => () => worker.terminate());
    worker.addEventListener('message', ({ data }: MessageEvent<ReckoningNews>) => {
      setState(stateOf(data));
      if (data.kind !== 'read') worker.terminate();
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      setState({ kind: 'failed', failure: { code: 'internal', detail: message } });
    });
    return () => worker.terminate();
  }, [turn, area]);
  const cancel = useCallback(() => {
    stop?.();
    setState({ kind: 'cancelled' });
  }, [stop]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { ...state, cancel, again };
}
