import type { JSX } from 'preact';
import { send } from '../../utils/messages/send.ts';
import type { SiteId } from '../../utils/model/site.ts';
import { FailureNotice } from '../notice.tsx';
import { Switch } from '../switch.tsx';
import { useTexts } from '../texts-context.ts';
import { useAction } from '../use-action.ts';
import type { AskedPage } from './use-page.ts';

/** Whether this page's site is read and marked. */
export function SiteSwitch({ site, page }: { site: SiteId; page: AskedPage }): JSX.Element {
  const texts = useTexts();
  const { failure, run } = useAction();
  const turn = (on: boolean): void =>
    void run(async () => {
      await send('turnSite', { site, on });
      await page.ask();
    });
  return (
    <>
      <Switch checked={page.siteOn} onChange={turn}>
        {texts.say('popup.site-switch', { site: texts.say(`site.${site}`) })}
      </Switch>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
