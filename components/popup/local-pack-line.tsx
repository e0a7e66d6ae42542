import type { JSX } from 'preact';
import { writeInstantDay } from '../../utils/i18n/dates.ts';
import type { SiteId } from '../../utils/model/site.ts';
import { plainWords } from '../plain-words.ts';
import { useTexts } from '../texts-context.ts';
import { Told } from '../told.tsx';
import { useLocalPacks } from '../use-local-packs.ts';

/** That the page is read by a pack from a file, where it is. */
export function LocalPackLine({ site }: { site: SiteId }): JSX.Element | null {
  const texts = useTexts();
  const [local] = useLocalPacks([site]).packs;
  if (!local) return null;
  return (
    <p class="local-pack quiet">
      {texts.say('local-pack.in-use')} <Told>{local.name}</Told> (
      {writeInstantDay(texts.language, plainWords(local.loadedAt))})
    </p>
  );
}
