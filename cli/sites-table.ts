/** What is read where, from the packs themselves: the table of docs/sites.md. */
import { examples } from '../utils/sites/examples.ts';
import type { AddressPattern, Pack, Page } from '../utils/sites/pack.ts';
import { packs } from '../utils/sites/packs.ts';
import { web } from '../utils/sites/packs/web.ts';
import { capturedLayouts } from './captured-layouts.ts';

/** One reading of one kind of page, one that stands beside it, or one sort of signs of a page without shops. */
export interface SiteRow {
  site: string;
  kind: string;
  /** The addresses of such pages. */
  at: string[];
  layout: string;
  /** What the examples of the pack, written by hand, show with it; for signs, what they mean. */
  proof: string[];
  /** Captured pages that it reads (`captured-layouts.ts`). */
  captures: string[];
}

/** A row for each reading of each pack in the order in which they are tried, then those beside it, then its signs. */
export function siteRows(): SiteRow[] {
  return [...packs, web].flatMap((pack) => pack.pages.flatMap((page) => pageRows(pack, page)));
}

function pageRows(pack: Pack, { kind, at: patterns, readings, empty, also = [] }: Page): SiteRow[] {
  const { site } = pack;
  const at = patterns.map((pattern) => inWords(pattern, pack));
  const row = (layout: string, proof: string[]): SiteRow => ({
    site,
    kind,
    at,
    layout,
    proof,
    captures: capturesOf(site, kind, layout),
  });
  const rows = readings.map(({ name }) => row(name, shownBy(pack, kind, name)));
  const beside = also.map(({ name }) => row(`${name} (beside)`, proofsOf(pack, kind, name)));
  const signs = (['none', 'waiting'] as const).flatMap((layout) => {
    const told = empty.filter(({ waiting = false }) => waiting === (layout === 'waiting'));
    return told.length === 0 ? [] : [row(layout, [...new Set(told.map(({ means }) => means))])];
  });
  return [...rows, ...beside, ...signs];
}

function capturesOf(site: string, kind: string, layout: string): string[] {
  return capturedLayouts
    .filter((page) => page.site === site && page.kind === kind && page.layout === layout)
    .map(({ file }) => file.replace(/^[^/]+\//, '').replace(/\.html$/, ''));
}

/** docs/sites.md as it has to be. */
export function sitesMarkdown(): string {
  const hosts = packs.map((pack) => `| ${pack.site} | ${inCode(pack.hosts, ', ')} |`);
  const addresses = [...packs, web].flatMap((pack) =>
    pack.pages.map(({ kind, at }) => {
      const words = at.map((pattern) => inWords(pattern, pack));
      const places = pack === web ? 'any, where the person allows it' : inCode(words, '<br>');
      return `| ${pack.site} | ${kind} | ${places} |`;
    }),
  );
  const rows = siteRows().map(
    ({ site, kind, layout, proof, captures }) =>
      `| ${site} | ${kind} | ${layout} | ${captures.length > 0 ? inCode(captures, '<br>') : 'by hand only'} | ${proof.join('<br>')} |`,
  );
  return `${hostsHead}${hosts.join('\n')}\n${addressesHead}${addresses.join('\n')}\n${rowsHead}${rows.join('\n')}\n${rest}`;
}

const inCode = (texts: readonly string[], between: string): string =>
  texts.map((text) => `\`${text}\``).join(between);

const hostsHead = `# What is read on which site
Written by \`npm run -s xinbiao -- sites --markdown > docs/sites.md\` from the packs in \`utils/sites/packs/\`; a test fails where it is not up to date.

| site | hosts |
|---|---|
`;

const addressesHead = `
What a page is, by its address:

| site | kind | addresses |
|---|---|---|
`;

const rowsHead = `
Readings are tried in this order, and the first that gives a shop is the page's layout. Each is proven by examples that stand beside it in its pack
and are run as tests. \`none\` is a known page that holds no shop, told by signs; \`waiting\` one that is not drawn yet, or asks for a captcha first. A page that no reading and no sign fits is \`unknown\`: its layout
changed, or a check for robots stands before it. A page about one shop whose address names it is that shop's, whatever else it shows. \`shop\` and \`item\` as addresses are the shapes of \`utils/identity/storefront-shapes.ts\`.

\`captures\` names the captured pages of \`../shared/captures\` that the layout reads, each counted in \`docs/captured-pages.md\`; \`by hand only\` rests on fixtures written by hand from what is
known of the site: links' shapes and ids first. \`(beside)\` is read beside whatever layout works: firms that are no shop of the page.

| site | kind | layout | captures | written by hand |
|---|---|---|---|---|
`;

const rest = `
## Any other shop site
\`web\` is every site that has no pack. None of it is read until the person presses 读取此网站 in the popup on one of its pages and the browser's
own question is answered with yes, for this one origin. Then its domain and who it says runs it are read (\`utils/sites/imprint.ts\`), in tabs that
are open too. Options, Sites list what is allowed; removing a site gives the permission back, and taking the permission back in the browser removes
the site. Platforms' own hosts (\`utils/identity/never-subjects.ts\`) are refused: what stands on them is not who runs them.

## When a page cannot be read
The popup tells three things apart: no shop (\`none\`), nothing drawn yet (\`waiting\`), a layout that is not recognised (\`unknown\`). For the last one
click saves \`xinbiao-skeleton-SITE-DAY.html\`: structure, the site's own labels, links and numbers rewritten; no texts, search, names, prices,
pictures or scripts. It begins with a comment that tells site, kind, redacted address and version, so that
\`npm run -s xinbiao -- capture FILE\` needs no \`--url\` to turn it into an example for a pack.

## A pack from a file
Options, Sites load a pack for a site that has one: \`npm run -s xinbiao -- pack SITE > SITE.json\` writes the shipped one to begin with. The form is
\`utils/sites/pack.ts\`, checked by \`utils/sites/pack-schema.ts\`: no unknown key, at most 256 KB, selectors of at most 500 characters that the
browser understands, no host outside the shipped pack's, no regular expressions and no code. It stays on the machine and takes the place of the
shipped pack, in open tabs at once; popup and options say so until it is removed. The browser runs no script on hosts outside the manifest, whatever
a pack says.
`;

function inWords(pattern: AddressPattern, pack: Pack): string {
  if (typeof pattern === 'string') return pattern;
  const host = pattern.host ?? (pack.hosts.length === 1 ? pack.hosts[0] : '');
  return `${host}${pattern.path}${(pattern.parameters ?? []).map((name) => `?${name}=`).join('')}`;
}

/** What is shown with readings that stand beside the page's own: examples with a firm that is no shop. */
function proofsOf(pack: Pack, kind: string, name: string): string[] {
  return (examples.get(pack.site) ?? [])
    .filter((example) => example.beside === name && example.kind === kind)
    .map(({ shows }) => shows);
}

function shownBy(pack: Pack, kind: string, layout: string): string[] {
  return (examples.get(pack.site) ?? [])
    .filter((example) => example.layout === layout && example.kind === kind)
    .map(({ shows }) => shows);
}
