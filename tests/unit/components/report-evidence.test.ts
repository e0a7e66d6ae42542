import { assert, integer, property, record, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { struckText } from '../../../components/desk/reports/check/strike-personal.ts';
import { cover, within } from '../../../components/desk/reports/evidence/picture-edits.ts';

const width = 40;
const height = 30;
const pictures = uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 });
const areas = record({
  left: integer({ min: 0, max: width - 1 }),
  top: integer({ min: 0, max: height - 1 }),
  width: integer({ min: 1, max: width }),
  height: integer({ min: 1, max: height }),
});

const covered = (bytes: Uint8Array, area: Parameters<typeof cover>[2]): number[] => {
  const pixels = new Uint8ClampedArray(bytes);
  cover(pixels, width, area);
  return [...pixels];
};

describe('covering a picture', () => {
  test('leaves nothing of what was there, and all that was beside it', () => {
    assert(
      property(pictures, pictures, areas, (one, other, wanted) => {
        const area = within(wanted, { left: 0, top: 0, width, height });
        if (!area) return;
        const [a, b, kept] = [covered(one, area), covered(other, area), [...one]];
        for (let y = 0; y < height; y += 1) {
          for (let x = 0; x < width; x += 1) {
            const from = (y * width + x) * 4;
            const isIn =
              x >= area.left && x < area.left + area.width && y >= area.top && y < area.top + area.height;
            const pixel = a.slice(from, from + 4);
            expect(pixel).toEqual(isIn ? b.slice(from, from + 4) : kept.slice(from, from + 4));
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('an area beyond the picture is cut to it, one outside is none', () => {
    const picture = { left: 0, top: 0, width, height };
    expect(within({ left: -5, top: 20, width: 100, height: 100 }, picture)).toEqual({
      left: 0,
      top: 20,
      width: 40,
      height: 10,
    });
    expect(within({ left: 50, top: 0, width: 5, height: 5 }, picture)).toBeUndefined();
  });
});

test('striking several places of one text moves none of the others', () => {
  const text = '电话 13800000000，订单 310012345678901234。';
  expect(
    struckText(text, [
      { from: 3, to: 14 },
      { from: 18, to: 36 },
    ]),
  ).toBe('电话 ■■，订单 ■■。');
});
