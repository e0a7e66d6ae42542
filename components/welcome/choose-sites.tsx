import type { JSX } from 'preact';
import type { SiteId } from '../../utils/model/site.ts';
import { FailureNotice, Notice } from '../notice.tsx';
import { SiteSwitches } from '../options/site-switches.tsx';
import { useSiteSwitch } from '../use-site-switch.ts';
import { useSiteAccess } from './use-site-access.ts';
import { useWelcomeTexts } from './use-texts.ts';

/** A site and the addresses of its pages. */
export interface Site {
  site: SiteId;
  /** Match patterns. */
  origins: readonly string[];
}

/** The third step: which sites are on, and the browser's leave where it is not given yet. */
export function ChooseSites({ sites }: { sites: readonly Site[] }): JSX.Element {
  const texts = useWelcomeTexts();
  const { isOn } = useSiteSwitch();
  const access = useSiteAccess(sites.filter(({ site }) => isOn(site)).map(({ origins }) => origins));
  return (
    <>
      <p>{texts.say('sites.why')}</p>
      {access.lacking !== undefined && access.lacking > 0 && (
        <Notice kind="warn">
          <p>{texts.say('sites.ask', { n: access.lacking })}</p>
          <div class="actions">
            <button id="sites-allow" type="button" class="button primary" onClick={() => void access.ask()}>
              {texts.say('sites.allow')}
            </button>
          </div>
        </Notice>
      )}
      <p role="status" class={access.answer === 'refused' ? 'status warn' : 'status'}>
        {access.answer === 'given' && texts.say('sites.allowed')}
        {access.answer === 'refused' && texts.say('sites.refused')}
      </p>
      {access.failure && <FailureNotice failure={access.failure} />}
      <SiteSwitches sites={sites.map(({ site }) => site)} />
    </>
  );
}
