/** Draws a picture with what was done to it, and makes a file of it. */
import { cover } from './picture-edits.ts';
import type { Area, PictureEdit } from './picture-edits.ts';

/** Draws the picture anew with these edits, each as it was chosen on what the ones before it left. */
export function drawPicture(
  canvas: HTMLCanvasElement,
  picture: ImageBitmap,
  edits: readonly PictureEdit[],
): void {
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = contextOf(canvas);
  context.drawImage(picture, 0, 0);
  for (const { kind, area } of edits) {
    if (kind === 'crop') crop(canvas, context, area);
    else {
      const data = context.getImageData(0, 0, canvas.width, canvas.height);
      cover(data.data, canvas.width, area);
      context.putImageData(data, 0, 0);
    }
  }
}

function crop(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { left, top, width, height }: Area,
): void {
  const kept = context.getImageData(left, top, width, height);
  canvas.width = width; // empties it
  canvas.height = height;
  context.putImageData(kept, 0, 0);
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('picture-unreadable');
  return context;
}

/** The canvas alone goes into the file: nothing of the picture it was made from. */
export async function pictureFile(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((made, failed) => {
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error('picture-unreadable'))), 'image/png');
  });
}
