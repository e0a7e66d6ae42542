/**
 * The signs: a shape for each level, so that colour is never the only difference. Octagon with a bar: blacklist;
 * triangle: watch list; a written sheet: another published list; a disc: notice; two overlapping discs: a namesake.
 */
import { makeSvg } from '../sites/unclobbered.ts';
import type { ShownLevel } from './shown.ts';

export interface Stroke {
  tag: 'path' | 'circle';
  attributes: Readonly<Record<string, string>>;
}

/** `plate` is filled with the sign's colour where the mark is outlined; `glyph` is what stands on it. */
export interface SignShape {
  plate: readonly Stroke[];
  glyph: readonly Stroke[];
}

const path = (d: string): Stroke => ({ tag: 'path', attributes: { d } });
const disc = (cx: string, cy: string, r: string): Stroke => ({ tag: 'circle', attributes: { cx, cy, r } });

export const signShapes: Readonly<Record<ShownLevel, SignShape>> = {
  blacklist: {
    plate: [path('M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z')],
    glyph: [path('M4 6.8h8v2.4H4z')],
  },
  watchlist: {
    plate: [
      path(
        'M8 1.2c.5 0 .9.2 1.1.7l6 11c.4.9-.2 1.9-1.1 1.9H2c-.9 0-1.5-1-1.1-1.9l6-11C7.1 1.4 7.5 1.2 8 1.2z',
      ),
    ],
    glyph: [path('M7 5.4h2l-.3 4.8H7.3z'), disc('8', '12.3', '1.1')],
  },
  other: {
    plate: [path('M3 1h7l3 3v11H3z')],
    glyph: [path('M5 6h6v1.3H5zM5 8.7h6V10H5zM5 11.4h4v1.3H5z')],
  },
  notice: {
    plate: [disc('8', '8', '7')],
    glyph: [disc('8', '4.7', '1.1'), path('M7 7h2v5.2H7z')],
  },
  'same-name': {
    plate: [disc('5.6', '8', '4.6'), disc('10.4', '8', '4.6')],
    glyph: [],
  },
};

function draw(document: Document, stroke: Stroke, role: string): SVGElement {
  const element = makeSvg(document, stroke.tag);
  for (const [name, value] of Object.entries(stroke.attributes)) element.setAttribute(name, value);
  element.setAttribute('class', role);
  return element;
}

const drawn = new Map<ShownLevel, SVGElement>();

/** @returns the sign of a level as an inline picture, hidden from screen readers: the word beside it says the same */
export function signPicture(document: Document, level: ShownLevel): SVGElement {
  const before = drawn.get(level);
  const picture = before ?? drawPicture(document, level);
  drawn.set(level, picture);
  return picture.cloneNode(true) as SVGElement; // a page can have hundreds
}

function drawPicture(document: Document, level: ShownLevel): SVGElement {
  const picture = makeSvg(document, 'svg');
  picture.setAttribute('viewBox', '0 0 16 16');
  picture.setAttribute('class', `sign sign-${level}`);
  picture.setAttribute('aria-hidden', 'true');
  const { plate, glyph } = signShapes[level];
  picture.append(...plate.map((stroke) => draw(document, stroke, 'plate')));
  picture.append(...glyph.map((stroke) => draw(document, stroke, 'glyph')));
  return picture;
}
