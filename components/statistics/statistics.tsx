import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Beacon } from '../beacon.tsx';
import { openOptions } from '../own-pages.ts';
import { ListPart } from './list-part.tsx';
import { ShownPart } from './shown-part.tsx';
import { useStatisticsTexts } from './use-texts.ts';

/** What the lists achieved, and what was marked on this machine: counts only. */
export function Statistics(): JSX.Element {
  const texts = useStatisticsTexts();
  const title = texts.say('page.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div class="statistics">
      <header>
        <Beacon />
        <div>
          <h1>{texts.say('page.heading')}</h1>
          <p class="quiet">{texts.say('page.lead')}</p>
        </div>
      </header>
      <main>
        <ListPart />
        <ShownPart />
        <div class="actions">
          <button type="button" class="button" onClick={() => void openOptions()}>
            {texts.say('page.options')}
          </button>
        </div>
      </main>
    </div>
  );
}
