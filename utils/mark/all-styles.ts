/** All styles of the marks, for those who hand them out. The content script does not import this. */
import { bannerStyle } from './banner-style.ts';
import { chipStyle } from './chip-style.ts';
import type { MarkStyles } from './styles.ts';

/** Without what only the eye of an author needs. */
const pressed = (css: string): string => css.replaceAll(/\s*\n\s*/g, '');

export const allStyles: MarkStyles = {
  chip: pressed(chipStyle),
  banner: pressed(bannerStyle),
};
