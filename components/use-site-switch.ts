import type { SiteId } from '../utils/model/site.ts';
import { changeSettings } from '../utils/settings.ts';
import { useSettings } from './settings-context.ts';

export interface SiteSwitch {
  isOn: (site: SiteId) => boolean;
  turn: (site: SiteId, on: boolean) => void;
}

/** Which sites are read and marked, and how to change that. */
export function useSiteSwitch(): SiteSwitch {
  const { sitesOff } = useSettings();
  return {
    isOn: (site) => !sitesOff.includes(site),
    turn: (site, on) => {
      const others = sitesOff.filter((other) => other !== site);
      void changeSettings({ sitesOff: on ? others : [...others, site] });
    },
  };
}
