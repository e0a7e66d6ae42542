import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { send } from '../../utils/messages/send.ts';
import type { LookedUpEntry } from '../../utils/model/lookup.ts';
import { verdictsKey } from '../../utils/verdicts-key.ts';

/**
 * An entry, with the day on which the person objected to it, where nobody has answered: the Worker that looks entries
 * up knows nothing of the desk. Asked again whenever that may have changed.
 */
export function useOwnObjection(found: LookedUpEntry | undefined): LookedUpEntry | undefined {
  const list = found?.list.info.id;
  const id = found?.entry.id;
  const [objected, setObjected] = useState<{ id: string; on: string }>();
  useEffect(() => {
    if (list === undefined || id === undefined) return undefined;
    let left = false;
    const ask = async (): Promise<void> => {
      // An entry is shown without it too.
      const { on } = await send('ownObjection', { list, entry: id }).catch(() => ({ on: undefined }));
      if (!left) setObjected(on === undefined ? undefined : { id, on });
    };
    const changed = (changes: Record<string, unknown>, area: string): void => {
      if (area === 'local' && verdictsKey in changes) void ask();
    };
    void ask();
    browser.storage.onChanged.addListener(changed);
    return () => {
      left = true;
      browser.storage.onChanged.removeListener(changed);
    };
  }, [list, id]);
  return found !== undefined && objected !== undefined && objected.id === id
    ? { ...found, objected: objected.on }
    : found;
}
