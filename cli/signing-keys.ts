/** Private keys from the files in which `list keygen` writes them. */
import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { privateKeyFromPem } from '../utils/lists/feed/keys.ts';
import type { SigningKey } from '../utils/lists/feed/keys.ts';
import { InputError } from './errors.ts';
import { withFeedErrors } from './feed-errors.ts';

/** @returns an option that names a file and may be given several times */
export function filesOption(flag: string, description: string): Option {
  return new Option(`${flag} <file>`, description).argParser((file: string, before: string[] | undefined) => [
    ...(before ?? []),
    file,
  ]);
}

/** @throws InputError for a file that is no private key */
export function readKeys(files: readonly string[]): Promise<SigningKey[]> {
  return Promise.all([...new Set(files)].map(readKey));
}

async function readKey(file: string): Promise<SigningKey> {
  const pem = await readFile(file, 'utf8').catch(() => {
    throw new InputError(`${file}: the key cannot be read. Make one with: list keygen ${file}`);
  });
  return withFeedErrors(file, () => privateKeyFromPem(pem));
}
