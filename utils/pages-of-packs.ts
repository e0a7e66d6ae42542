/** Which pages the packs are for. */
import { browser } from 'wxt/browser';

/** Their match patterns, from the manifest, which is made of the packs. */
export function pagesOfPacks(): string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches = [] }) => matches) ?? [];
}
