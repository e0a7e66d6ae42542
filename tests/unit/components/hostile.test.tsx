// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ListSection } from '../../../components/options/list-section/list-section.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import type { ListEvent, ListState } from '../../../utils/model/list.ts';
import type { SourcePreview } from '../../../utils/model/source.ts';
import { browser } from './fake-browser.ts';
import { chooseFile, good, lookAt, stubBlobs } from './list-section.ts';
import { madeUpList, madeUpSummary } from './made-up.ts';
import {
  catalogued,
  choices,
  events,
  feedPreview,
  linksPreview,
  notes,
  tablePreview,
} from './made-up-sources.ts';
import { find, show, takeAway } from './shown.tsx';

vi.mock('wxt/browser', async () => import('./fake-browser.ts'));

beforeEach(() => {
  browser.reset();
  stubBlobs();
});
afterEach(takeAway);

/** Stands in every string: markup, an override and an isolate that would end ours, zero-width signs, no end. */
const marker = 'HOSTILE';
const words = [
  `<img src=x onerror="window.broken=1">${marker}`,
  `</bdi></li><script>window.broken=1</script>${marker}`,
  `${marker}\u202E\u2067\u2069\u2069gnp.evil\u200B\u200D\u{E0041}\u00AD`,
  `${marker}${'Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306'.repeat(60)}`,
  `${marker}{list}{n}${'无空格'.repeat(3000)}`,
];
const unseen = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;

/** Fields that are not free text: a page, a schema or a switch reads them. */
const kept = new Set([
  'id',
  'form',
  'kind',
  'tier',
  'trust',
  'origin',
  'basisKind',
  'by',
  'field',
  'unit',
  'fingerprint',
  'code',
]);

function madeHostile<T>(value: T, word: string): T {
  const change = (each: unknown, key = ''): unknown => {
    if (typeof each === 'string') return kept.has(key) || each === '' ? each : word;
    if (Array.isArray(each)) return each.map((item) => change(item, key));
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, held]) => [name, change(held, name)]));
  };
  return change(value) as T;
}

const { info } = madeUpList();
const full = madeUpList({
  info: {
    ...info,
    homepage: 'x',
    appealTo: 'x',
    reportTo: 'x',
    licence: 'x',
    jurisdiction: 'x',
    published: 'x',
  },
  changedAt: 'x',
  rows: { read: 3, refused: 1, doubtful: 1 },
  error: { code: 'wrong-hash', detail: 'x' },
});
const lists: ListState[] = [
  full,
  { ...full, info: { ...full.info, id: 'two' }, source: { kind: 'file', fileName: 'x' } },
  { ...full, info: { ...full.info, id: 'three' }, source: { kind: 'address' }, trust: 'raised' },
];

/** What stands in the page, element by element, without their texts. */
function shape(): string[] {
  return [...document.body.querySelectorAll('*')].map((element) => element.tagName).toSorted();
}

/** Links go where their address is none that may be followed, and the line with them. */
function withoutLinks(tags: readonly string[]): string[] {
  return tags.filter((tag) => !['A', 'LI', 'UL', 'DIV', 'DT', 'DD'].includes(tag));
}

async function openAll(): Promise<void> {
  for (const details of document.querySelectorAll('details')) {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  }
  await vi.waitFor(() => expect(document.querySelectorAll('.folds table')).toHaveLength(lists.length));
}

const previews: readonly SourcePreview[] = [
  feedPreview({ info: { ...full.info, id: 'new' } }),
  tablePreview({ known: true, vanished: 2 }),
  linksPreview(),
];

interface Scene {
  name: string;
  show: (hostile: <T>(value: T) => T) => Promise<void>;
}

const scenes: readonly Scene[] = [
  {
    name: 'lists, catalogue and histories',
    show: async (hostile) => {
      browser.lists = hostile(lists);
      browser.replies.set('catalogue', good(hostile(catalogued)));
      browser.replies.set('listHistory', good(hostile<ListEvent[]>(events)));
      show(<ListSection />);
      await find('article');
      await find('.offer');
      await openAll();
    },
  },
  {
    name: 'the popup',
    show: async (hostile) => {
      browser.lists = hostile([full]);
      browser.summary = madeUpSummary();
      show(<Popup tab={7} />);
      await find('.lists li');
    },
  },
  ...previews.map((preview): Scene => ({
    name: `a preview of ${preview.form}`,
    show: async (hostile) => {
      browser.replies.set('preview', good(hostile(preview)));
      show(<ListSection />);
      if (preview.form === 'feed') await lookAt('https://x.example/');
      else await chooseFile('#list-file', new File(['x'], hostile('x.csv')));
      await find('.source-title');
    },
  })),
  {
    name: 'a failure',
    show: async (hostile) => {
      browser.replies.set('preview', () => ({
        ok: false,
        error: { code: hostile('made-up-code'), detail: hostile('detail') },
      }));
      show(<ListSection />);
      await lookAt('https://x.example/');
      await find('[role=alert] .notice');
    },
  },
];

test('the fixtures hold a string in every field that is shown', () => {
  for (const each of [lists, previews, notes, choices, catalogued]) {
    expect(JSON.stringify(madeHostile(each, marker))).toContain(marker);
  }
});

describe.each(scenes)('$name', ({ show: showScene }) => {
  test.each(words)('shows hostile words as text (%#)', async (word) => {
    await showScene((value) => value);
    const plain = shape();
    takeAway();
    document.body.replaceChildren();
    await showScene((value) => madeHostile(value, word));
    await vi.waitFor(() => expect(document.body.textContent).toContain(marker));
    expect(withoutLinks(shape())).toEqual(withoutLinks(plain));
    expect(document.body.querySelector('img[src=x], script')).toBeNull();
    expect('broken' in window).toBe(false);
    for (const link of document.querySelectorAll('a')) expect(link.protocol).toMatch(/^(?:https?|mailto):$/);
    expect(document.body.textContent).not.toMatch(unseen);
    for (const element of document.querySelectorAll('[aria-label]'))
      expect(element.getAttribute('aria-label')).not.toMatch(unseen);
    for (const told of document.querySelectorAll('.told'))
      expect(told.textContent?.length).toBeLessThanOrEqual(301);
  });
});
