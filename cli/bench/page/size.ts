/** What each site's pages get, as the manifest says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface SiteScripts {
  /** The files, in the order in which they run. */
  files: string[];
  gzippedBytes: number;
}

/** @param extension the folder of a built extension @returns every site's content scripts, the largest first */
export function siteScripts(extension: string): SiteScripts[] {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    content_scripts: { js: string[] }[];
  };
  return manifest.content_scripts
    .map(({ js }) => ({
      files: js,
      gzippedBytes: js.reduce((sum, file) => sum + gzipSync(readFileSync(join(extension, file))).length, 0),
    }))
    .toSorted((a, b) => b.gzippedBytes - a.gzippedBytes);
}
