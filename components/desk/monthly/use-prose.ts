import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MonthlyLink } from '../../../utils/messages/open-monthly.ts';
import type { MonthlyProse } from '../../../utils/model/monthly.ts';
import type { Chosen } from './chosen.ts';

/** How long after the last key a text is kept, in ms. */
const pause = 500;

export interface Prose {
  /** Undefined until it is read. */
  prose: MonthlyProse | undefined;
  state: 'rest' | 'writing' | 'kept';
  error: unknown;
  write: (text: keyof MonthlyProse, words: string) => void;
  /** Keeps at once what was written. */
  flush: () => void;
}

/** The texts of one report, with what is not kept of them yet. */
interface Sheet {
  /** As they are kept, as far as this page knows. */
  from: MonthlyProse;
  now: MonthlyProse;
  timer?: ReturnType<typeof setTimeout> | undefined;
  keeping?: boolean;
}

const isSame = (a: MonthlyProse, b: MonthlyProse): boolean =>
  (Object.keys(a) as (keyof MonthlyProse)[]).every((text) => a[text] === b[text]);

/** The texts of a report, kept at every pause of typing, and when the page is left. */
export function useProse(desk: MonthlyLink['desk'], { month, area }: Chosen): Prose {
  const [shown, setShown] = useState<Pick<Prose, 'prose' | 'state' | 'error'>>({
    prose: undefined,
    state: 'rest',
    error: undefined,
  });
  const current = useRef<{ sheet?: Sheet; keep: () => void }>({ keep: () => undefined });

  useEffect(() => {
    let left = false;
    const show = (more: Partial<typeof shown>): void => {
      if (!left) setShown((before) => ({ ...before, ...more }));
    };
    const place: { sheet?: Sheet; keep: () => void } = { keep: () => undefined };
    const keep = async (): Promise<void> => {
      const { sheet } = place;
      if (!sheet) return;
      clearTimeout(sheet.timer);
      sheet.timer = undefined;
      if (sheet.keeping === true || isSame(sheet.from, sheet.now)) return;
      sheet.keeping = true;
      const { from, now: given } = sheet;
      try {
        const kept = await desk.keepProse(month, area, from, given);
        sheet.from = kept;
        // What was typed meanwhile stays, and is kept in the next turn.
        if (isSame(sheet.now, given)) sheet.now = kept;
        show({ prose: sheet.now, state: 'kept', error: undefined });
      } catch (error) {
        show({ state: 'rest', error });
        return;
      } finally {
        sheet.keeping = false;
      }
      if (!isSame(sheet.from, sheet.now)) await keep();
    };
    place.keep = () => void keep();
    current.current = place;
    const read = async (): Promise<void> => {
      try {
        const prose = await desk.prose(month, area);
        place.sheet = { from: prose, now: prose };
        show({ prose });
      } catch (error) {
        show({ error });
      }
    };
    setShown({ prose: undefined, state: 'rest', error: undefined });
    void read();
    const leave = (): void => {
      if (document.visibilityState === 'hidden') place.keep();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      place.keep();
      left = true;
    };
  }, [desk, month, area]);

  const write = useCallback((text: keyof MonthlyProse, words: string): void => {
    const { sheet, keep } = current.current;
    if (!sheet) return;
    sheet.now = { ...sheet.now, [text]: words };
    clearTimeout(sheet.timer);
    sheet.timer = setTimeout(keep, pause);
    setShown((before) => ({ ...before, prose: sheet.now, state: 'writing' }));
  }, []);
  const flush = useCallback((): void => current.current.keep(), []);
  return { ...shown, write, flush };
}
