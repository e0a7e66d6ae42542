import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { boughtTexts } from '../../utils/i18n/bought/texts.ts';
import { NoticeHead } from '../bought/notice-head.tsx';
import { useNotices } from '../bought/use-notices.ts';
import { FailureNotice } from '../notice.tsx';
import { boughtPage } from '../own-pages.ts';
import { plainWords } from '../plain-words.ts';
import { useTexts } from '../texts-context.ts';

/** Shops of order pages that were listed later, as long as the person has not said to have seen it. */
export function BoughtNotices(): JSX.Element | null {
  const texts = boughtTexts(useTexts().language);
  const { notices = [], busy, failure, read } = useNotices();
  const unread = notices.filter((notice) => !notice.read);
  if (failure) return <FailureNotice failure={failure} />;
  if (unread.length === 0) return null;
  return (
    <section class="bought-notices" aria-labelledby="bought-notices-title">
      <h2 id="bought-notices-title">{texts.say('notice.title')}</h2>
      <ul class="shops">
        {unread.map((notice) => (
          <li key={notice.id} class="bought-notice">
            <NoticeHead notice={notice} />
            <div class="actions">
              <button
                type="button"
                class="button small"
                disabled={busy}
                aria-label={texts.say('notice.read-name', { shop: plainWords(notice.label) })}
                onClick={() => read(notice)}
              >
                {texts.say('notice.read')}
              </button>
              <a href={browser.runtime.getURL(boughtPage)} target="_blank" rel="noopener">
                {texts.say('notice.details')}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
