/** Where the panel goes: beside what was pressed, always within the window. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PanelPlace {
  left: number;
  top: number;
  width: number;
  maxHeight: number;
}

const margin = 8;
const gap = 6;
const widest = 360;
/** Below this width the panel is a sheet at the bottom of the window. */
const sheetBelow = 480;

/**
 * All lengths in CSS px, relative to the window.
 * @param near the box of what was pressed
 * @param wanted the height of the panel if nothing bounds it
 */
export function placePanel(near: Box, wanted: number, window: { width: number; height: number }): PanelPlace {
  const width = Math.min(widest, window.width - 2 * margin);
  const room = window.height - 2 * margin;
  if (window.width < sheetBelow) {
    const height = Math.min(wanted, Math.round(room * 0.8));
    const left = Math.round((window.width - width) / 2);
    return { left, top: window.height - margin - height, width, maxHeight: height };
  }
  const height = Math.min(wanted, room);
  const below = window.height - margin - (near.bottom + gap);
  const above = near.top - gap - margin;
  const least = { left: margin, top: margin };
  const most = { left: window.width - margin - width, top: window.height - margin - height };
  const clamp = (value: number, side: 'left' | 'top'): number =>
    Math.max(least[side], Math.min(value, most[side]));
  if (wanted <= below || wanted <= above) {
    const top = wanted <= below ? near.bottom + gap : near.top - gap - wanted;
    return { left: clamp(near.left, 'left'), top: clamp(top, 'top'), width, maxHeight: height };
  }
  // Too tall for above and below: beside the mark, or over it where there is no room either.
  const beside = [near.right + gap, near.left - gap - width].find((left) => left === clamp(left, 'left'));
  const top = beside === undefined ? near.bottom + gap : near.top;
  return { left: clamp(beside ?? near.left, 'left'), top: clamp(top, 'top'), width, maxHeight: height };
}
