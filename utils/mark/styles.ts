/** The styles of the marks' roots. They come with the page's settings, so that pages without a mark never hold them. */

export interface MarkStyles {
  readonly chip: string;
  readonly banner: string;
}

let held: MarkStyles = { chip: '', banner: '' };

/** To be called before the first mark is made. */
export function takeStyles(styles: MarkStyles): void {
  held = styles;
}

export function styleOf(part: keyof MarkStyles): string {
  return held[part];
}
