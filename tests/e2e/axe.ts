/** axe, which looks at a page as people with assistive technology meet it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from './browsers/shopper.ts';
import type { Extension } from './extension.ts';
import { expect } from './fixtures.ts';

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

/** Axe finds nothing wrong on the whole page, and something to look at. */
export async function expectAccessible(tab: Pick<Tab, 'run' | 'evaluate'>): Promise<void> {
  const { wrong, looked } = await examine(tab);
  expect(wrong).toEqual([]);
  expect(looked).toBeGreaterThan(10);
}

/** The same in Chinese and light, and in English and dark; the page is left in English and dark. */
export async function expectAccessibleInBothWays(tab: Tab, extension: Extension): Promise<void> {
  for (const [language, colorScheme] of [
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const) {
    await extension.changeSettings({ language });
    await tab.likes({ colorScheme });
    await expect.poll(() => tab.evaluate(() => document.documentElement.lang, null)).toBe(language);
    await expectAccessible(tab);
  }
}
