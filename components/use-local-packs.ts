import { useCallback, useEffect, useState } from 'preact/hooks';
import { readLocalPacks } from '../utils/local-packs.ts';
import type { LocalPack } from '../utils/model/local-pack.ts';
import type { SiteId } from '../utils/model/site.ts';

export interface LocalPacksInUse {
  packs: readonly LocalPack[];
  reload: () => Promise<void>;
}

/** The packs in use for these sites that the person loaded from files. */
export function useLocalPacks(sites: readonly SiteId[]): LocalPacksInUse {
  const [packs, setPacks] = useState<readonly LocalPack[]>([]);
  const named = sites.join();
  const reload = useCallback(async (): Promise<void> => {
    setPacks(await readLocalPacks(named.split(',') as SiteId[]));
  }, [named]);
  useEffect(() => void reload(), [reload]);
  return { packs, reload };
}
