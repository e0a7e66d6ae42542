import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { boughtTexts } from '../../../utils/i18n/bought/texts.ts';
import { monthsBought, mostBought } from '../../../utils/model/bought.ts';
import { useNotices } from '../../bought/use-notices.ts';
import { FailureNotice } from '../../notice.tsx';
import { useSettings } from '../../settings-context.ts';
import { Switch } from '../../switch.tsx';
import { useTexts } from '../../texts-context.ts';
import { KeptShops } from './kept-shops.tsx';
import { SystemSwitch } from './system-switch.tsx';
import { ToldNotice } from './told-notice.tsx';
import { useBought } from './use-bought.ts';

/** Whether shops of order pages are kept, in plain words what is kept of them, and which were listed later. */
export function BoughtCard(): JSX.Element {
  const texts = boughtTexts(useTexts().language);
  const { bought: on } = useSettings();
  const notices = useNotices();
  const bought = useBought(on, notices.reload);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where a notification or the popup leads: this page is not drawn yet when the browser looks for the place.
    if (location.hash === '#bought') card.current?.scrollIntoView();
  }, []);
  const failure = bought.failure ?? notices.failure;
  return (
    <div class="card" id="bought" ref={card}>
      <h3>{texts.say('bought.title')}</h3>
      <Switch checked={on} disabled={bought.busy} onChange={bought.keep}>
        {texts.say('bought.switch')}
      </Switch>
      <p>{texts.say('bought.kept')}</p>
      <p>{texts.say('bought.not')}</p>
      <p>{texts.say('bought.bounds', { n: mostBought, months: monthsBought })}</p>
      {failure && <FailureNotice failure={failure} />}
      {on && <SystemSwitch />}
      {notices.notices !== undefined && notices.notices.length > 0 && (
        <section class="bought-notices" aria-labelledby="bought-notices-title">
          <h4 id="bought-notices-title">{texts.say('notice.title')}</h4>
          <p class="quiet">{texts.say('notice.why')}</p>
          <ul>
            {notices.notices.map((notice) => (
              <ToldNotice key={notice.id} notice={notice} notices={notices} />
            ))}
          </ul>
        </section>
      )}
      {on && <KeptShops bought={bought} />}
    </div>
  );
}
