/** `xinbiao inbox show`: one report, with its evidence on demand. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { InputError } from '../errors.ts';
import { reportText } from '../inbox/told-report.ts';
import { withInbox } from '../inbox/with-inbox.ts';
import { databaseOption } from './database-option.ts';

interface ShowOptions {
  database: string;
  evidence?: string;
  json?: true;
}

export function registerInboxShow(inbox: Command): void {
  inbox
    .command('show')
    .description('show one report; every hash of its files is checked again')
    .argument('<id>', 'its id, or the beginning of it')
    .addOption(databaseOption())
    .option('--evidence <dir>', 'save its evidence and report.json to this folder')
    .option('--json', 'print JSON')
    .action(show);
}

async function show(start: string, { database, evidence, json }: ShowOptions): Promise<void> {
  const { filesOf, findReceived, historyOf } = await import('../inbox/received.ts');
  const { received, history, files } = await withInbox(database, async (opened) => {
    const found = await findReceived(opened, start);
    return {
      received: found,
      history: await historyOf(opened, found.id),
      files: await filesOf(opened, found.id),
    };
  });
  const saved = evidence === undefined ? [] : await save(files, evidence);
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ ...received, ...history, ...(evidence !== undefined && { saved }) })}\n`,
    );
    return;
  }
  process.stdout.write(reportText(received, history));
  if (evidence !== undefined) {
    process.stdout.write(
      `\nSaved ${saved.length} files to ${evidence}. Strangers sent them: open them with care.\n`,
    );
  }
}

/** @returns the files' paths @throws InputError where another file is in the way: it is never overwritten */
async function save(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const saved: string[] = [];
  for (const [name, content] of files) {
    // Only names of letters, digits, dots and hyphens pass the check of a package.
    const path = join(folder, basename(name));
    try {
      await writeFile(path, content, { flag: 'wx' });
    } catch (error) {
      const there = await readFile(path).catch(() => undefined);
      if (!there?.equals(content)) {
        throw new InputError(
          `${path}: ${there ? 'another file of this name is there; give another folder' : `cannot be written (${error instanceof Error ? error.message : 'failed'})`}.`,
        );
      }
    }
    saved.push(path);
  }
  return saved;
}
