import { makeSvg } from '../sites/unclobbered.ts';

/** @returns the picture of a cross, for buttons that put something away */
export function crossPicture(document: Document): SVGElement {
  const cross = makeSvg(document, 'svg');
  cross.setAttribute('viewBox', '0 0 14 14');
  cross.setAttribute('aria-hidden', 'true');
  const strokes = makeSvg(document, 'path');
  strokes.setAttribute('d', 'M2 2l10 10M12 2L2 12');
  cross.append(strokes);
  return cross;
}
