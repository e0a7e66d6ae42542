/**
 * `npm run demo-list`: builds the embedded demonstration list anew into public/demo-list/, and its fingerprint into
 * utils/lists/demo-list.ts. The key is thrown away: nobody can sign another list in its name, not even we.
 */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildFeed, generateKey } from '../../../utils/lists/feed/build.ts';
import { demonstrationEntries } from './entries.ts';
import { demonstrationList } from './info.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = join(root, 'public', 'demo-list');
const fingerprintFile = join(root, 'utils', 'lists', 'demo-list.ts');

const issued = new Date();
const entries = demonstrationEntries(issued);
const files = await buildFeed({
  entries,
  list: demonstrationList,
  key: await generateKey(),
  serial: 1, // each build has a key of its own, and so is another list
  issued,
});

await rm(folder, { recursive: true, force: true });
for (const [path, bytes] of files) {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}

const firstRoot = files.get('root/1.json');
if (!firstRoot) throw new Error('The feed has no root/1.json, so it has no fingerprint.');
const fingerprint = createHash('sha256').update(firstRoot).digest('hex');
await writeFile(
  fingerprintFile,
  `/** Made by \`npm run demo-list\`. SHA-256 of the first root of public/demo-list/, hex. */
export const demoListFingerprint = '${fingerprint}';
`,
);

const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
process.stdout.write(
  `${entries.length} entries, ${files.size} files, ${bytes} bytes in public/demo-list/\nfingerprint ${fingerprint}\n`,
);
