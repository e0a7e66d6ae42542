import type { JSX } from 'preact';
import { openOptions } from '../own-pages.ts';
import { PageFrame } from '../page-frame.tsx';
import { ListPart } from './list-part.tsx';
import { ShownPart } from './shown-part.tsx';
import { useStatisticsTexts } from './use-texts.ts';

/** What the lists achieved, and what was marked on this machine: counts only. */
export function Statistics(): JSX.Element {
  const texts = useStatisticsTexts();
  return (
    <PageFrame
      name="statistics"
      title={texts.say('page.title')}
      heading={texts.say('page.heading')}
      lead={texts.say('page.lead')}
    >
      <main>
        <ListPart />
        <ShownPart />
        <div class="actions">
          <button type="button" class="button" onClick={() => void openOptions()}>
            {texts.say('page.options')}
          </button>
        </div>
      </main>
    </PageFrame>
  );
}
