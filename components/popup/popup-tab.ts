import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The tab that the popup speaks of; undefined until it is known. */
export const PopupTab = createContext<number | undefined>(undefined);

export function usePopupTab(): number | undefined {
  return useContext(PopupTab);
}
