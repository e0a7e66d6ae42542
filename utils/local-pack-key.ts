/** Under which key of `storage.local` a site's local pack is: apart, so that a content script can look and stay light. */
export function localPackKey(site: string): string {
  return `localPack:${site}`;
}
