import type { JSX } from 'preact';
import type { SiteId } from '../../utils/model/site.ts';
import { Switch } from '../switch.tsx';
import { useTexts } from '../texts-context.ts';
import { useSiteSwitch } from '../use-site-switch.ts';

/** Where addresses are compared instead of shops. */
const engines: ReadonlySet<SiteId> = new Set([
  'baidu',
  'bing',
  'google',
  'sogou',
  'so360',
  'duckduckgo',
] as const);

function Group({ title, sites }: { title: string; sites: readonly SiteId[] }): JSX.Element {
  const texts = useTexts();
  const { isOn, turn } = useSiteSwitch();
  return (
    <fieldset>
      <legend>{title}</legend>
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <Switch checked={isOn(site)} onChange={(on) => turn(site, on)}>
              {texts.say(`site.${site}`)}
            </Switch>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** One switch for each site that can be read. */
export function SiteSwitches({ sites }: { sites: readonly SiteId[] }): JSX.Element {
  const texts = useTexts();
  return (
    <div class="card">
      <Group title={texts.say('sites.markets')} sites={sites.filter((site) => !engines.has(site))} />
      <Group title={texts.say('sites.engines')} sites={sites.filter((site) => engines.has(site))} />
    </div>
  );
}
