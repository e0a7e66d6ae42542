import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Settings } from '../utils/settings.ts';

/** The person's choices as they are now. */
export const SettingsContext = createContext<Settings>(Settings.parse({}));

export function useSettings(): Settings {
  return useContext(SettingsContext);
}
