/** What is done to the pixels of a picture of evidence. Whole pixels, from the picture's left upper corner. */

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type PictureEdit = { kind: 'crop' | 'cover'; area: Area };

/** So many tiles at most along the shorter side of what is covered. */
const tilesAcross = 3;
const smallestTile = 24;
/** Each channel keeps so many levels. */
const levels = 4;

/** @returns the part of an area that lies within a picture; undefined where there is none */
export function within({ left, top, width, height }: Area, picture: Area): Area | undefined {
  const [x, y] = [Math.max(picture.left, Math.round(left)), Math.max(picture.top, Math.round(top))];
  const right = Math.min(picture.left + picture.width, Math.round(left + width));
  const bottom = Math.min(picture.top + picture.height, Math.round(top + height));
  return right > x && bottom > y ? { left: x, top: y, width: right - x, height: bottom - y } : undefined;
}

/**
 * Covers an area with a few tiles of its mean colour. Ordinary blurring, and tiles as small as letters, can be undone by
 * trying which text gives the same pixels; so tiles are at least as large as letters of a page are, no more than three
 * lie across, and their colours are rounded coarsely.
 * @param pixels RGBA, row by row; changed in place
 */
export function cover(pixels: Uint8ClampedArray, pictureWidth: number, area: Area): void {
  const tile = Math.max(smallestTile, Math.ceil(Math.min(area.width, area.height) / tilesAcross));
  for (let top = area.top; top < area.top + area.height; top += tile) {
    for (let left = area.left; left < area.left + area.width; left += tile) {
      fillWithMean(pixels, pictureWidth, {
        left,
        top,
        width: Math.min(tile, area.left + area.width - left),
        height: Math.min(tile, area.top + area.height - top),
      });
    }
  }
}

function fillWithMean(pixels: Uint8ClampedArray, pictureWidth: number, tile: Area): void {
  const sums = [0, 0, 0];
  const each = (visit: (at: number) => void): void => {
    for (let y = tile.top; y < tile.top + tile.height; y += 1) {
      for (let x = tile.left; x < tile.left + tile.width; x += 1) visit((y * pictureWidth + x) * 4);
    }
  };
  each((at) => {
    for (let channel = 0; channel < 3; channel += 1) {
      sums[channel] = (sums[channel] ?? 0) + (pixels[at + channel] ?? 0);
    }
  });
  const count = tile.width * tile.height;
  const step = 255 / (levels - 1);
  const mean = sums.map((sum) => Math.round(sum / count / step) * step);
  each((at) => {
    for (let channel = 0; channel < 3; channel += 1) pixels[at + channel] = mean[channel] ?? 0;
    pixels[at + 3] = 255;
  });
}
