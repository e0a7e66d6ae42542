import { useCallback, useEffect, useState } from 'preact/hooks';
import { send } from '../../../utils/messages/send.ts';
import type { ShownBought } from '../../../utils/model/bought.ts';
import { useAction } from '../../use-action.ts';
import type { Action } from '../../use-action.ts';

/** So many are shown at first, and more at each wish. */
const step = 20;
/** Order pages are opened while the options stand open. In ms. */
const lookEvery = 3000;

export interface Bought extends Pick<Action, 'busy' | 'failure'> {
  /** Undefined until the background has answered. */
  kept: { all: number; shops: readonly ShownBought[] } | undefined;
  showMore: () => void;
  keep: (on: boolean) => void;
  forget: (which: { ids: string[] } | { all: true }) => void;
}

/**
 * The shops that are kept of order pages.
 * @param on whether any are kept @param changed called after something was switched or forgotten
 */
export function useBought(on: boolean, changed: () => void): Bought {
  const [kept, setKept] = useState<Bought['kept']>();
  const [count, setCount] = useState(step);
  const { busy, failure, run } = useAction();
  const load = useCallback(async (): Promise<void> => {
    const shops: ShownBought[] = [];
    let all = 0;
    do {
      const part = await send('bought', { from: shops.length, count: Math.min(100, count - shops.length) });
      all = part.all;
      shops.push(...part.shops);
      if (part.shops.length === 0) break;
    } while (shops.length < Math.min(count, all));
    setKept({ all, shops });
  }, [count]);
  useEffect(() => {
    if (!on) return undefined;
    void run(load);
    const timer = setInterval(() => void load().catch(() => undefined), lookEvery);
    return () => clearInterval(timer);
  }, [on, load]);
  const after = (work: () => Promise<unknown>): void =>
    void run(async () => {
      await work();
      await load();
      changed();
    });
  return {
    kept,
    busy,
    failure,
    showMore: () => setCount(count + step),
    keep: (wanted) => after(() => send('keepBought', { on: wanted })),
    forget: (which) => after(() => send('forgetBought', which)),
  };
}
