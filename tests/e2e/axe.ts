/** axe, which looks at a page as people with assistive technology meet it. */
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
type Rules = Readonly<Record<string, { enabled: boolean }>>;

/** Rules that axe itself does not ask yet and we do. */
const asked: Rules = { 'label-content-name-mismatch': { enabled: true } };

/** @returns what axe finds wrong, and how many of its rules found something to look at */
export async function examine(
  tab: Pick<Tab, 'run' | 'evaluate'>,
  within: string[] = ['html'],
  rules: Rules = {},
): Promise<{ wrong: string[]; looked: number }> {
  await tab.run(axe);
  const found = await tab.evaluate(
    async (how) => {
      const scope = globalThis as unknown as { axe?: Axe };
      const { violations = [], passes = [] } =
        (await scope.axe?.run({ include: how.within }, { rules: how.rules })) ?? {};
      const told = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
      );
      return JSON.stringify({ wrong: told, looked: passes.length });
    },
    { within, rules: { ...asked, ...rules } },
  );
  return JSON.parse(found) as { wrong: string[]; looked: number };
}
