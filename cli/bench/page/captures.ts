/** Pages that were saved from live sites, where they lie beside the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePage } from '../../page-encoding.ts';
import { root } from '../../setup/root.mjs';

const folder = join(root, '..', 'shared', 'captures');

export interface Capture {
  file: string;
  address: string;
  html: string;
}

/** All of them, with the addresses that they were saved from; none where there are none. */
export function captures(): Capture[] {
  const index = join(folder, 'INDEX.tsv');
  if (!existsSync(index)) return [];
  const rows = readFileSync(index, 'utf8').trim().split('\n').slice(1);
  return rows.flatMap((row) => {
    const [file = '', , , url = ''] = row.split('\t');
    const address = URL.parse(url);
    if (!address || !existsSync(join(folder, file))) return [];
    address.protocol = 'https:';
    address.hash = '';
    return { file, address: address.href, html: decodePage(readFileSync(join(folder, file))) };
  });
}
