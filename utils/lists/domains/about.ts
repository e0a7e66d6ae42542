/** What a list of domains says of itself in the comments at its head. */
import type { Day } from '../../model/entry.ts';
import { readDay } from '../tables/days.ts';

export interface AboutList {
  title?: string;
  homepage?: string;
  licence?: string;
  /** The day on which the list was last changed, by its own word. */
  updated?: Day;
}

const labels: readonly (readonly [keyof AboutList, RegExp])[] = [
  ['title', /^title\s*:\s*(.+)$/i],
  ['homepage', /^home(?:page)?\s*:\s*(https?:\/\/\S+)$/i],
  ['licence', /^licen[cs]e\s*:\s*(.+)$/i],
  ['updated', /^(?:last[ -]?(?:updated?|modified|change)|updated|date|version)\s*:\s*(.+)$/i],
];

/** Comments below so many lines are remarks about entries. */
const headLines = 60;

/**
 * @param text of the list; its first 60 lines are looked at
 * @returns of each label the first that can be read, cut at 200 characters
 */
export function aboutList(text: string): AboutList {
  const about: AboutList = {};
  for (const line of text.slice(0, 20_000).split('\n', headLines)) {
    const comment = /^\s*[#!]+\s*(.*?)\s*$/.exec(line)?.[1];
    if (comment === undefined) continue;
    for (const [label, words] of labels) {
      const value = words.exec(comment)?.[1]?.slice(0, 200);
      if (value === undefined || about[label] !== undefined) continue;
      if (label !== 'updated') about[label] = value;
      else {
        const day = readUpdated(value);
        if (day !== undefined) about.updated = day;
      }
    }
  }
  return about;
}

/** Beside the forms that tables use: `17 Jul 2026 10:00 UTC`, and `202607171000` of ABP lists' versions. */
function readUpdated(text: string): Day | undefined {
  const stamp = /^(20\d{6})\d{4}$/.exec(text)?.[1];
  const day = readDay(stamp ?? text);
  if (day !== undefined) return day;
  const named = /(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (20\d{2})/.exec(text);
  const time = named ? Date.parse(`${named[1]} ${named[2]} ${named[3]} UTC`) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
