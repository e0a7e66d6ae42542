/** What is done to the pixels of a picture of evidence. Whole pixels, from the picture's left upper corner. */

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type PictureEdit = { kind: 'crop' | 'cover'; area: Area };

/** Of the pattern that covers: the side of a tile, and its two greys. */
const tile = 8;
const dark = 0x9a;
const light = 0xb8;

/** @returns the part of an area that lies within a picture; undefined where there is none */
export function within({ left, top, width, height }: Area, picture: Area): Area | undefined {
  const [x, y] = [Math.max(picture.left, Math.round(left)), Math.max(picture.top, Math.round(top))];
  const right = Math.min(picture.left + picture.width, Math.round(left + width));
  const bottom = Math.min(picture.top + picture.height, Math.round(top + height));
  return right > x && bottom > y ? { left: x, top: y, width: right - x, height: bottom - y } : undefined;
}

/**
 * Covers an area with a pattern that has nothing of what was there: blurring and tiles of mean colours can be undone by
 * trying which text gives the same pixels. A pattern, so that nobody takes it for the page's own.
 * @param pixels RGBA, row by row; changed in place
 */
export function cover(pixels: Uint8ClampedArray, pictureWidth: number, area: Area): void {
  for (let y = 0; y < area.height; y += 1) {
    for (let x = 0; x < area.width; x += 1) {
      const isDark = (Math.floor(x / tile) + Math.floor(y / tile)) % 2 === 0;
      const at = ((area.top + y) * pictureWidth + area.left + x) * 4;
      pixels.fill(isDark ? dark : light, at, at + 3);
      pixels[at + 3] = 255;
    }
  }
}
