import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../../utils/model/report-desk.ts';
import { useReportDesk } from './desk-context.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { Saving } from './draft-keeper.ts';

export interface OpenDraft {
  draft: Draft;
  saving: Saving;
  /** Changes it; saved by itself. */
  change: (change: (draft: Draft) => Draft) => void;
  /** Saves what was typed, then does something to the draft in the Worker, and goes on with what it answers. */
  work: (work: (id: string) => Promise<Draft>) => Promise<void>;
  /** Resolves when everything is saved. @throws Error where it cannot be */
  settle: () => Promise<void>;
}

/** @returns the draft, `gone` where there is none of this id, undefined until that is known */
export function useDraft(id: string): OpenDraft | 'gone' | undefined {
  const desk = useReportDesk();
  const keeper = useRef<DraftKeeper | undefined>(undefined);
  const [shown, setShown] = useState<{ draft: Draft; saving: Saving } | 'gone'>();
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      const draft = await desk.draft(id).catch(() => undefined);
      if (left) return;
      if (!draft) return setShown('gone');
      const tell = (one: Draft, saving: Saving): void => setShown({ draft: one, saving });
      keeper.current = new DraftKeeper(draft, (one) => desk.save(one), tell);
      tell(draft, 'saved');
    };
    void read();
    return () => void (left = true);
  }, [desk, id]);
  useEffect(() => {
    const settle = (): void => void keeper.current?.settle().catch(() => undefined);
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') settle();
    };
    document.addEventListener('visibilitychange', hidden);
    globalThis.addEventListener('pagehide', settle);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      globalThis.removeEventListener('pagehide', settle);
      settle();
    };
  }, []);
  const change = useCallback((how: (draft: Draft) => Draft) => keeper.current?.change(how), []);
  const acts = useMemo(
    () => ({
      work: async (how: (id: string) => Promise<Draft>) => keeper.current?.work(how),
      settle: async () => keeper.current?.settle(),
    }),
    [],
  );
  if (shown === undefined || shown === 'gone') return shown;
  return { ...shown, change, ...acts };
}
