import { describe, expect, it } from 'vitest';
import { pageFigures, shiftFigures } from '../../../../cli/bench/page/figures.ts';

const loaded = { lastMark: 80, domContentLoaded: 50, scriptMs: 20, heapBytes: 2e6 };
const appended = (insertionToMark: number[]) => ({ insertionToMark, scriptMs: 60 });

describe('layout shift from marks', () => {
  it('is told of the page that has most', () => {
    const figures = shiftFigures([
      { file: 'a.html', value: 0.001 },
      { file: 'b.html', value: 0.004 },
    ]);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ value: 0.004, bar: 'at most 0.01 CLS', ok: true });
    expect(figures[0]?.name).toContain('most of 2 captured pages (b.html)');
  });

  it('is told of each page that has more than it should', () => {
    const figures = shiftFigures([
      { file: 'a.html', value: 0.02 },
      { file: 'b.html', value: 0.01 },
      { file: 'c.html', value: 0.08 },
    ]);
    expect(figures.map(({ value, ok }) => [value, ok])).toEqual([
      [0.08, false],
      [0.02, false],
    ]);
  });

  it('is not told where no page was measured', () => {
    expect(shiftFigures([])).toEqual([]);
  });
});

describe('insertion to mark', () => {
  it('stands beside the echo’s of the same run, and its bar is of its own value', () => {
    const figures = pageFigures({
      entries: 0,
      none: [loaded],
      echo: [loaded],
      ours: [loaded],
      echoCold: [loaded],
      oursCold: [loaded],
      noneAppended: [appended([])],
      echoAppended: [appended([20, 30]), appended([40])],
      oursAppended: [appended([45]), appended([30, 60])],
    });
    const byName = new Map(figures.map((one) => [one.name, one]));
    expect(byName.get('insertion to mark, median')).toMatchObject({
      value: 45,
      against: 'an echo',
      againstValue: 30,
      ratio: 1.5,
      ok: true,
    });
    expect(byName.get('insertion to mark, p95')).toMatchObject({
      value: 60,
      againstValue: 40,
      ratio: 1.5,
      bar: 'at most 30 ms',
      ok: false,
    });
  });
});
