import { useEffect, useState } from 'preact/hooks';
import type { Package, PersonalData } from '../../../../utils/model/report-desk.ts';
import { useReportDesk } from '../desk-context.ts';
import type { OpenDraft } from '../use-draft.ts';
import type { Attempt } from '../use-attempt.ts';

export interface Packed {
  missing: readonly string[];
  personal: readonly PersonalData[];
  /** Absent as long as something is missing. */
  made?: Package;
}

/**
 * What would be sent, made anew after each change.
 * @returns undefined until it is made first; `outdated` while it is made anew
 */
export function usePackage(
  { draft, saving, settle }: OpenDraft,
  run: Attempt['run'],
): { packed: Packed | undefined; outdated: boolean } {
  const desk = useReportDesk();
  const [packed, setPacked] = useState<Packed>();
  const [outdated, setOutdated] = useState(true);
  useEffect(() => {
    setOutdated(true);
    if (saving !== 'saved') return undefined;
    let left = false;
    void run(async () => {
      await settle();
      const [missing, personal] = await Promise.all([desk.missing(draft), desk.personalData(draft)]);
      const made = missing.length === 0 ? await desk.pack(draft.id) : undefined;
      if (left) return;
      setPacked({ missing, personal, ...(made && { made }) });
      setOutdated(false);
    });
    return () => void (left = true);
  }, [desk, draft, saving, settle]);
  return { packed, outdated };
}
