import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { Beacon } from '../beacon.tsx';
import { FailureNotice } from '../notice.tsx';
import { useTexts } from '../texts-context.ts';
import { useLists } from '../use-lists.ts';
import { BoughtNotices } from './bought-notices.tsx';
import { ListSection } from './list-section.tsx';
import { LookUp } from './look-up.tsx';
import { PopupTab } from './popup-tab.ts';
import { ReportPage } from './report-buttons.tsx';
import { PagePanel } from './page-panel.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { usePage } from './use-page.ts';

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

/** @param props.tab the tab to speak of, where the popup stands in a tab of its own; else the active one */
export function Popup(props: { tab: number | undefined }): JSX.Element {
  const texts = useTexts();
  const page = usePage(props.tab);
  const { answer, failure } = page;
  const lists = useLists();
  const summary = answer !== null && typeof answer === 'object' ? answer : undefined;
  return (
    <PopupTab.Provider value={page.tab}>
      <div class="popup" data-marked={summary?.marked}>
        <header>
          <h1>
            <Beacon />
            {texts.say('app.name')}
          </h1>
          {summary && summary.site !== 'web' && <SiteSwitch site={summary.site} page={page} />}
        </header>
        <main>
          <BoughtNotices />
          <section aria-labelledby="page-title">
            <h2 id="page-title">{texts.say('popup.page')}</h2>
            {failure ? (
              <FailureNotice failure={failure} />
            ) : lists.lists === undefined && lists.failure ? (
              <p class="quiet">{texts.say('page.no-lists-read')}</p>
            ) : (
              <PagePanel page={page} lists={lists.lists} />
            )}
            {answer !== undefined && <ReportPage />}
          </section>
          <LookUp />
          <ListSection lists={lists} openOptions={() => void openOptions()} />
        </main>
        <footer>
          <p>{texts.say('app.local')}</p>
          <button type="button" class="button small" onClick={() => void openOptions()}>
            {texts.say('app.open-options')}
          </button>
        </footer>
      </div>
    </PopupTab.Provider>
  );
}
