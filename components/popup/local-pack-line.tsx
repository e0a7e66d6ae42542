import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { writeInstantDay } from '../../utils/i18n/dates.ts';
import { localPackKey } from '../../utils/local-pack-key.ts';
import type { SiteId } from '../../utils/model/site.ts';
import { plainWords } from '../plain-words.ts';
import { useTexts } from '../texts-context.ts';
import { Told } from '../told.tsx';

interface NamedPack {
  /** The file's name. */
  name: string;
  /** An instant in ISO 8601. */
  loadedAt: string;
}

/** What is said of the site's local pack. The pack itself, and its schema, are not for the popup. */
async function readNamedPack(site: SiteId): Promise<NamedPack | undefined> {
  const { [localPackKey(site)]: kept } = await browser.storage.local.get(localPackKey(site));
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { name, loadedAt, ...rest } = kept as Record<string, unknown>;
  if (rest['site'] !== site || typeof name !== 'string' || typeof loadedAt !== 'string') return undefined;
  return { name, loadedAt };
}

/** That the page is read by a pack from a file, where it is. */
export function LocalPackLine({ site }: { site: SiteId }): JSX.Element | null {
  const texts = useTexts();
  const [local, setLocal] = useState<NamedPack>();
  useEffect(() => {
    let isLeft = false;
    const read = async (): Promise<void> => {
      const named = await readNamedPack(site);
      if (!isLeft) setLocal(named);
    };
    void read();
    return () => {
      isLeft = true;
    };
  }, [site]);
  if (!local) return null;
  return (
    <p class="local-pack quiet">
      {texts.say('local-pack.in-use')} <Told>{local.name}</Told> (
      {writeInstantDay(texts.language, plainWords(local.loadedAt))})
    </p>
  );
}
