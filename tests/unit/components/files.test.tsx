// @vitest-environment jsdom
import type { JSX } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FileButton } from '../../../components/files/file-button.tsx';
import { useFileDrop } from '../../../components/files/use-file-drop.ts';
import { browser } from './fake-browser.ts';
import { chooseFile } from './list-section.ts';
import { find, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

let given: string[][];
beforeEach(() => {
  browser.reset();
  given = [];
});
afterEach(takeAway);

const take = (files: readonly File[]): void => void given.push(files.map(({ name }) => name));
const file = (name: string): File => new File(['x'], name);

function Place(): JSX.Element {
  const { over, handlers } = useFileDrop(take);
  return (
    <div id="place" data-over={over} {...handlers}>
      <FileButton id="field" onFiles={take}>
        choose
      </FileButton>
    </div>
  );
}

/** Drags something over the place and lets it go. @returns whether the browser may still do with it what it does */
async function drop(dataTransfer: { types: string[]; files: File[] }): Promise<boolean> {
  const place = await find('#place');
  const left = ['dragover', 'drop'].map((kind) =>
    place.dispatchEvent(
      Object.assign(new Event(kind, { bubbles: true, cancelable: true }), { dataTransfer }),
    ),
  );
  return left.every(Boolean);
}

test('all files that are dropped are given at once', async () => {
  show(<Place />);
  expect(await drop({ types: ['Files'], files: [file('a.csv'), file('b.csv')] })).toBe(false);
  expect(given).toEqual([['a.csv', 'b.csv']]);
});

test('words that are dragged into a field beside it stay the browser’s', async () => {
  show(<Place />);
  expect(await drop({ types: ['text/plain'], files: [] })).toBe(true);
  expect(given).toEqual([]);
});

test('a choice that is given up gives nothing', async () => {
  show(<Place />);
  const field = await find<HTMLInputElement>('#field');
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await chooseFile('#field', file('a.csv'));
  expect(given).toEqual([['a.csv']]);
});
