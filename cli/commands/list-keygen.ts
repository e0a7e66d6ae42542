import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { sha256Hex } from '../../utils/hash/sha256.ts';
import { toBase64 } from '../../utils/lists/feed/encoding.ts';
import { generateKey, keyId, privateKeyToPem } from '../../utils/lists/feed/keys.ts';
import { buildFirstRoot } from '../../utils/lists/feed/root.ts';
import { InputError } from '../errors.ts';

export function registerListKeygen(list: Command): void {
  list
    .command('keygen')
    .description('make a private key that signs feeds')
    .argument('<file>', 'where to write it; a file that is there is never overwritten')
    .option('--json', 'print JSON')
    .action(keygen);
}

async function keygen(file: string, options: { json?: true }): Promise<void> {
  const key = await generateKey();
  try {
    await writeFile(file, await privateKeyToPem(key), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (exists) throw new InputError(`${file} exists already and is not overwritten. Give another name.`);
    throw new InputError(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const facts = {
    file,
    publicKey: toBase64(key.publicKey),
    keyId: await keyId(key.publicKey),
    fingerprint: await sha256Hex(await buildFirstRoot({ feedKeys: [key.publicKey], rootKeys: [key] })),
  };
  process.stdout.write(
    options.json
      ? `${JSON.stringify(facts)}\n`
      : `Private key  ${file} (keep it secret, and keep a copy)
Public key   ${facts.publicKey}
Key id       ${facts.keyId}
Fingerprint  ${facts.fingerprint}
             of feeds that this key alone signs: publish it where people can compare it
`,
  );
}
