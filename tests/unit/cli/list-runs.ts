/** Runs of `xinbiao` within this process, which is much faster than to start one for each. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { expect, vi } from 'vitest';
import { registerList } from '../../../cli/commands/list.ts';
import { InputError } from '../../../cli/errors.ts';

export interface Run {
  code: number;
  out: string;
  err: string;
}

export const xinbiaoList = (...args: string[]): Promise<Run> => xinbiao(registerList, 'list', ...args);

/** What `cli/main.ts` does with the same arguments. */
export async function xinbiao(register: (program: Command) => void, ...args: string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const program = new Command('xinbiao').exitOverride().configureOutput({
    writeOut: (text) => out.push(text),
    writeErr: (text) => err.push(text),
  });
  register(program);
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  let code = 0;
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      code = error.exitCode === 0 ? 0 : 2;
    } else if (error instanceof InputError) {
      err.push(`${error.message}\n`);
      code = 1;
    } else {
      throw error;
    }
  } finally {
    stdout.mockRestore();
  }
  return { code, out: out.join(''), err: err.join('') };
}

/** What a run that must succeed prints with --json. */
export async function listJson(...args: string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await xinbiaoList(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Record<string, unknown>;
}

export class Workplace {
  #folder = '';

  async open(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'xinbiao-list-'));
  }

  at(name: string): string {
    return join(this.#folder, name);
  }

  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
