import type { JSX } from 'preact';
import type { SiteId } from '../../utils/model/site.ts';
import { Switch } from '../switch.tsx';
import { useTexts } from '../texts-context.ts';
import { useSiteSwitch } from '../use-site-switch.ts';

/** One switch for each site that can be read. */
export function SiteSwitches({ sites }: { sites: readonly SiteId[] }): JSX.Element {
  const texts = useTexts();
  const { isOn, turn } = useSiteSwitch();
  return (
    <ul class="sites">
      {sites.map((site) => (
        <li key={site}>
          <Switch checked={isOn(site)} onChange={(on) => turn(site, on)}>
            {texts.say(`site.${site}`)}
          </Switch>
        </li>
      ))}
    </ul>
  );
}
