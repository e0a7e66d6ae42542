import type { Shopper } from './shopper.ts';

interface Tabs {
  tabs: {
    query(filter: { url: string }): Promise<{ id?: number }[]>;
    remove(tabs: number[]): Promise<void>;
  };
  runtime: { getURL(path: string): string };
}

/** Closes the page that opens at the installation, as a person does: it would stand before the tests' own pages. */
export async function closeFirstRun(shopper: Shopper): Promise<void> {
  const page = await shopper.openOwn('options.html');
  await page.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Tabs; chrome: Tabs };
    const { tabs, runtime } = scope.browser ?? scope.chrome;
    for (let waited = 0; waited < 5000; waited += 100) {
      const open = await tabs.query({ url: runtime.getURL('/welcome.html') });
      await tabs.remove(open.flatMap(({ id }) => id ?? []));
      if (open.length > 0) return;
      await new Promise((passed) => setTimeout(passed, 100));
    }
  }, null);
  await page.close();
}
