import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Settings } from '../utils/settings.ts';

/** The person's choices as they are now. */
export const SettingsContext = createContext<Settings>({ sitesOff: [], sitesAllowed: [], language: 'auto' });

export function useSettings(): Settings {
  return useContext(SettingsContext);
}
