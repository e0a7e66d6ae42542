/** What is read off every captured page, and whether it is right: the table of docs/captured-pages.md. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countRight } from './compare-capture.ts';
import { InputError } from './errors.ts';
import { readExpectedPages } from './expected-pages.ts';
import type { ExpectedPage } from './expected-pages.ts';
import { scanPage } from './scan-page.ts';
import type { Scan } from './scan-page.ts';

/**
 * docs/captured-pages.md as it has to be.
 * @param scanOf reads a page of the count
 */
export function capturesMarkdown(
  pages: readonly ExpectedPage[],
  scanOf: (page: ExpectedPage) => Scan,
): string {
  const totals = { cards: 0, there: 0, read: 0, right: 0 };
  const rows = pages.map((page) => {
    const scan = scanOf(page);
    const { read, right } = countRight(page, scan);
    totals.cards += page.cards;
    totals.there += page.sightings.length;
    totals.read += read;
    totals.right += right;
    const file = page.file.replace(/\.html$/, '');
    return `| ${file} | ${page.kind ?? '–'} | ${scan.layout} | ${page.cards} | ${page.sightings.length} | ${read} | ${right} |`;
  });
  const { cards, there, read, right } = totals;
  return `${head}${rows.join('\n')}\n| all | | | ${cards} | ${there} | ${read} | ${right} |\n`;
}

/** Scans the pages of `captures`, and tells them beside the counts of `expected`. Throws InputError where one is absent. */
export function scanCaptures(captures: string, expected: string): string {
  for (const folder of [captures, expected]) {
    if (!existsSync(folder)) throw new InputError(`${folder}: there is no such folder.`);
  }
  return capturesMarkdown(readExpectedPages(expected), ({ file, url }) =>
    scanPage(readFileSync(join(captures, file)), url),
  );
}

const head = `# What is read off the captured pages
Written by \`npm run -s xinbiao -- sites --captures ../shared/captures > docs/captured-pages.md\`, which scans each page with the code of the extension;
\`tests/captures/scan.test.ts\` fails where a shop is missed, invented or read wrongly, and where this table is not up to date.

\`cards\`: product cards or result blocks of the page's main list. \`shops\`: those that tell a shop (on search engines, a site other than the engine's
own), found by an independent count that no reader had a part in (\`tests/captures/expected/README.md\`). \`read\`: what the scan gives. \`right\`: shops of
which everything is as counted, in page order: numbers, name, host, address, item, advertisement, the platform's own, operator; and nothing besides.
Where \`shops\`, \`read\` and \`right\` are one number, every shop is found and none invented.

| page | kind | layout | cards | shops | read | right |
|---|---|---|---|---|---|---|
`;
