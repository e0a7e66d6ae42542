import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePanel } from '../../../utils/mark/position.ts';

const wide = { width: 1280, height: 800 };
const near = (left: number, top: number): { left: number; top: number; right: number; bottom: number } => ({
  left,
  top,
  right: left + 90,
  bottom: top + 18,
});

describe('the panel', () => {
  it('opens below what was pressed', () => {
    expect(placePanel(near(100, 100), 400, wide)).toEqual({
      left: 100,
      top: 124,
      width: 360,
      maxHeight: 400,
    });
  });

  it('opens above where there is no room below', () => {
    expect(placePanel(near(100, 700), 400, wide)).toMatchObject({ top: 294, maxHeight: 400 });
  });

  it('opens beside it where it is too tall for above and below', () => {
    expect(placePanel(near(100, 400), 780, wide)).toEqual({ left: 196, top: 12, width: 360, maxHeight: 780 });
    expect(placePanel(near(1100, 400), 780, wide).left).toBe(1100 - 6 - 360);
  });

  it('stays within the right edge', () => {
    expect(placePanel(near(1200, 100), 400, wide).left).toBe(1280 - 8 - 360);
  });

  it('is a sheet at the bottom of a narrow window', () => {
    const place = placePanel(near(10, 10), 2000, { width: 360, height: 740 });
    expect(place).toMatchObject({ left: 8, width: 344 });
    expect(place.top + place.maxHeight).toBe(732);
  });

  it('is always within the window, wherever the mark is', () => {
    assert(
      property(
        integer({ min: -500, max: 3000 }),
        integer({ min: -500, max: 3000 }),
        integer({ min: 0, max: 3000 }),
        integer({ min: 200, max: 2500 }),
        integer({ min: 150, max: 1600 }),
        (left, top, wanted, width, height) => {
          const place = placePanel(near(left, top), wanted, { width, height });
          expect(place.left).toBeGreaterThanOrEqual(8);
          expect(place.left + place.width).toBeLessThanOrEqual(width - 8);
          expect(place.top).toBeGreaterThanOrEqual(8);
          expect(place.top + place.maxHeight).toBeLessThanOrEqual(height - 8);
        },
      ),
    );
  });
});
