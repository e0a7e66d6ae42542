/** What is read where, from the packs themselves: the table of docs/sites.md. */
import { pageOf } from '../utils/sites/address.ts';
import { examples } from '../utils/sites/examples.ts';
import type { AddressPattern, Pack, Page } from '../utils/sites/pack.ts';
import { packs } from '../utils/sites/packs.ts';

/** One reading of one kind of page, or one sign of a page without shops. */
export interface SiteRow {
  site: string;
  kind: string;
  /** The addresses of such pages. */
  at: string[];
  layout: string;
  /** What the examples of the pack show with it; for a sign, what it means. */
  proof: string[];
}

/** A row for each reading of each pack in the order in which they are tried, and one for the signs of an empty page. */
export function siteRows(): SiteRow[] {
  return packs.flatMap((pack) => pack.pages.flatMap((page) => pageRows(pack, page)));
}

function pageRows(pack: Pack, { kind, at: patterns, readings, empty, also = [] }: Page): SiteRow[] {
  const { site } = pack;
  const at = patterns.map((pattern) => inWords(pattern, pack));
  const rows = readings.map(({ name }) => ({
    site,
    kind,
    at,
    layout: name,
    proof: shownBy(pack, kind, name),
  }));
  const beside = also.map(({ name }) => ({
    site,
    kind,
    at,
    layout: `${name} (beside)`,
    proof: proofsOf(pack, kind, name),
  }));
  const signs = (['none', 'waiting'] as const).flatMap((layout) => {
    const proof = empty
      .filter(({ waiting }) => (layout === 'waiting') === (waiting ?? false))
      .map(({ means }) => means);
    return proof.length === 0 ? [] : [{ site, kind, at, layout, proof }];
  });
  return [...rows, ...beside, ...signs];
}

/** docs/sites.md as it has to be. */
export function sitesMarkdown(): string {
  const hosts = packs.map((pack) => `| ${pack.site} | ${inCode(pack.hosts, ', ')} |`);
  const rows = siteRows().map(
    ({ site, kind, at, layout, proof }) =>
      `| ${site} | ${kind} | ${inCode(at, '<br>')} | ${layout} | ${proof.join('<br>')} |`,
  );
  return `${hostsHead}${hosts.join('\n')}\n${rowsHead}${rows.join('\n')}\n`;
}

const inCode = (texts: readonly string[], between: string): string =>
  texts.map((text) => `\`${text}\``).join(between);

const hostsHead = `# What is read on which site
Written by \`npm run -s xinbiao -- sites --markdown > docs/sites.md\` from the packs in \`utils/sites/packs/\`; a test fails where it is not up to date.

| site | hosts |
|---|---|
`;

const rowsHead = `
Readings are tried in this order, and the first that gives a shop is the page's layout. Each is proven by examples that stand beside it in its pack
and are run as tests. \`none\` is a known page that holds no shop, told by signs. A page that no reading and no sign fits is \`unknown\`: its layout
changed, or a check for robots stands before it. A page about one shop whose address names it is that shop's, whatever else it shows. \`shop\` and \`item\` as addresses are the shapes of \`utils/identity/storefront-shapes.ts\`.

| site | kind | addresses | layout | shown by |
|---|---|---|---|---|
`;

function inWords(pattern: AddressPattern, pack: Pack): string {
  if (typeof pattern === 'string') return pattern;
  const host = pattern.host ?? (pack.hosts.length === 1 ? pack.hosts[0] : '');
  return `${host}${pattern.path}${(pattern.parameters ?? []).map((name) => `?${name}=`).join('')}`;
}

/** What is shown with readings that stand beside the page's own: examples with a firm that is no shop. */
function proofsOf(pack: Pack, kind: string, name: string): string[] {
  return (examples.get(pack.site) ?? [])
    .filter(({ url, beside }) => beside === name && pageOf(url)?.kind === kind)
    .map(({ shows }) => shows);
}

function shownBy(pack: Pack, kind: string, layout: string): string[] {
  return (examples.get(pack.site) ?? [])
    .filter((example) => example.layout === layout && pageOf(example.url)?.kind === kind)
    .map(({ shows }) => shows);
}
