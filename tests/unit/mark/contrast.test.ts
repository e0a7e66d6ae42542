/**
 * Contrast by WCAG 2.2: 4.5:1 for text (1.4.3, AA), 3:1 for signs and the edges that tell them from the page (1.4.11),
 * computed from the colours as they stand in the style sheets, in both themes.
 */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { colours, levelColours } from '../../../utils/mark/colours.ts';

type Tokens = ReadonlyMap<string, string>;
type Rgb = readonly [number, number, number];

/** The custom properties that a run of declarations sets. */
function declared(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*([^;}]+)/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

function rgbOf(hex: string): Rgb {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(hex)?.[1];
  if (digits === undefined) throw new Error(`${hex} is no colour`);
  const full = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  const part = (at: number): number => Number.parseInt(full.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A token's colour; `var()` is followed. */
function colourIn(tokens: Tokens, name: string): Rgb {
  const value = tokens.get(name) ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? rgbOf(value) : colourIn(tokens, other);
}

/** As `color-mix(in srgb, …)` does. */
const mixed = (one: Rgb, share: number, other: Rgb): Rgb =>
  one.map((value, at) => value * share + (other[at] ?? 0) * (1 - share)) as unknown as Rgb;

/** A theme's tokens: what the dark part of a sheet sets comes on top of the light part. */
function themesOf(css: string): Record<'light' | 'dark', Tokens> {
  const at = css.indexOf('@media (prefers-color-scheme');
  const light = declared(css.slice(0, at));
  return { light, dark: new Map([...light, ...declared(css.slice(at))]) };
}

const themes = ['light', 'dark'] as const;

it('is computed as WCAG computes it', () => {
  expect(contrastOf(rgbOf('#000'), rgbOf('#fff'))).toBeCloseTo(21);
  expect(contrastOf(rgbOf('#777'), rgbOf('#fff'))).toBeCloseTo(4.478, 2);
});

describe.each(themes)('marks, %s', (theme) => {
  const tokens = themesOf(colours)[theme];
  const levelRules = [...levelColours.matchAll(/^\.([\w.-]+)\{([^}]*)\}/gm)].map(
    ([, selector = '', body = '']) => ({ classes: selector.split('.'), body }),
  );
  /** The tokens within a mark of these classes: later rules of the sheet are the more exact ones. */
  const within = (...classes: string[]): Tokens => {
    const found = new Map(tokens);
    for (const rule of levelRules) {
      if (!rule.classes.every((name) => classes.includes(name))) continue;
      for (const [name, value] of declared(rule.body)) found.set(name, value);
    }
    return found;
  };
  const levels = ['blacklist', 'watchlist', 'other', 'notice', 'same-name'];
  const looks = levels.flatMap((level) =>
    ['solid', 'outlined', 'grey'].map((weight) => [`level-${level}`, `weight-${weight}`] as const),
  );

  it.each(looks)('words and sign are read on %s %s, pressed or not', (...classes) => {
    const [ground, ink] = ['ground', 'ink-of'].map((name) => colourIn(within(...classes), name)) as [
      Rgb,
      Rgb,
    ];
    expect(contrastOf(ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(ink, mixed(ink, 0.12, ground))).toBeGreaterThanOrEqual(4.5); // a banner's button, pointed at
  });

  it.each(looks)('the shape of %s %s is seen on a white page and on a black one', (...classes) => {
    const own = ['ground', 'edge'].map((name) => colourIn(within(...classes), name));
    for (const page of ['#fff', '#000'])
      expect(Math.max(...own.map((colour) => contrastOf(colour, rgbOf(page))))).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['ink', 'paper'],
    ['calm-ink', 'calm-ground'],
    ['demo-ink', 'demo-ground'],
    ['faint', 'paper'],
    ['link', 'paper'],
    ['ink', 'press'],
  ])('%s is read on %s: plates and the detail', (text, ground) => {
    expect(contrastOf(colourIn(tokens, text), colourIn(tokens, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['focus', 'halo'],
    ['focus', 'paper'],
    ['faint', 'paper'],
    ['ink', 'press'],
  ])('%s is seen on %s: rings of the focus, the cross', (shape, ground) => {
    expect(contrastOf(colourIn(tokens, shape), colourIn(tokens, ground))).toBeGreaterThanOrEqual(3);
  });
});

const components = resolve(import.meta.dirname, '../../../components');

/** Rules of our pages that set text and ground at once, by the tokens' names. */
function pairsInRules(): [string, string][] {
  const found = new Set<string>();
  for (const file of globSync('**/*.css', { cwd: components })) {
    const css = readFileSync(resolve(components, file), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
    for (const [, body = ''] of css.matchAll(/\{([^{}]*)\}/g)) {
      const text = /(?:^|[;\s])color:\s*var\(--([\w-]+)\)/.exec(body)?.[1];
      const ground = /background(?:-color)?:\s*var\(--([\w-]+)\)/.exec(body)?.[1];
      if (text !== undefined && ground !== undefined && ground !== 'ground') found.add(`${text} ${ground}`);
    }
  }
  return [...found].map((pair) => pair.split(' ') as [string, string]);
}

describe.each(themes)('our own pages, %s', (theme) => {
  const tokens = themesOf(readFileSync(resolve(components, 'tokens.css'), 'utf8'))[theme];
  const grounds = ['surface', 'ground', 'hover'];
  const pairs: [string, string][] = [
    ...['text', 'quiet', 'accent', 'accent-hover', 'bad', 'good'].flatMap((text) =>
      grounds.map((ground): [string, string] => [text, ground]),
    ),
    ['text', 'bad-ground'],
    ['text', 'warn-ground'],
    ...pairsInRules(),
  ];

  it.each(pairs)('%s is read on %s', (text, ground) => {
    expect(contrastOf(colourIn(tokens, text), colourIn(tokens, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['surface', 'ground'])(
    'the edges of fields and the rings of the focus are seen on %s',
    (ground) => {
      for (const shape of ['field', 'accent'])
        expect(contrastOf(colourIn(tokens, shape), colourIn(tokens, ground))).toBeGreaterThanOrEqual(3);
    },
  );
});
