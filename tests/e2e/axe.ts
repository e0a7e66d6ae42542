/** axe within a page: what is wrong for people who use a keyboard, a screen reader, or other colours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from './browsers/shopper.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeRule {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}
interface Axe {
  run(what: { include: string[] }, how: object): Promise<{ violations: AxeRule[]; passes: AxeRule[] }>;
}

/**
 * The gallery shows many banners at once, which no page does: that their names are unique is not asked.
 * @returns what axe finds wrong, and how many of its rules found something to look at
 */
export async function examine(
  tab: Tab,
  within: string[] = ['body'],
): Promise<{ wrong: string[]; looked: number }> {
  await tab.run(axe);
  const found = await tab.evaluate(async (include) => {
    const scope = globalThis as unknown as { axe?: Axe };
    const { violations = [], passes = [] } =
      (await scope.axe?.run({ include }, { rules: { 'landmark-unique': { enabled: false } } })) ?? {};
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
    );
    return JSON.stringify({ wrong: told, looked: passes.length });
  }, within);
  return JSON.parse(found) as { wrong: string[]; looked: number };
}
