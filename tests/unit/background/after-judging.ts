/**
 * What a page's question causes and nobody waits for: what is learned, remembered and counted of it. A test that uses
 * this has both modules spied on: `vi.mock('…/learning.ts', { spy: true })`, `vi.mock('…/bought/remember.ts', { spy: true })`.
 */
import { vi } from 'vitest';
import { rememberBought } from '../../../utils/background/bought/remember.ts';
import { learnFrom } from '../../../utils/background/learning.ts';

/** Resolves when all that was caused so far is written, or failed. */
export async function allKept(): Promise<void> {
  const begun = [vi.mocked(learnFrom), vi.mocked(rememberBought)].flatMap(({ mock }) => mock.results);
  await Promise.allSettled(begun.map(({ value }) => value as Promise<unknown>));
}
