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
  const left = Math.max(margin, Math.min(near.left, window.width - margin - width));
  const below = window.height - margin - (near.bottom + gap);
  const above = near.top - gap - margin;
  const height = Math.min(wanted, room);
  const wished = wanted > below && wanted <= above ? near.top - gap - wanted : near.bottom + gap;
  // Too tall for either side, or the mark scrolled away: as near as the window allows, over the page if need be.
  const top = Math.max(margin, Math.min(wished, window.height - margin - height));
  return { left, top, width, maxHeight: height };
}
