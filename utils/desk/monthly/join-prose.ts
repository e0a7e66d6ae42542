/** What two pages wrote in the same report, joined text by text: neither side's words are lost. */
import type { MonthlyProse } from '../../model/monthly.ts';

/**
 * @param from what both began with
 * @param stored what is kept, by whomever
 * @param written what this page has now
 */
export function joinProse(from: MonthlyProse, stored: MonthlyProse, written: MonthlyProse): MonthlyProse {
  const joined = (text: keyof MonthlyProse): string => joinText(from[text], stored[text], written[text]);
  return {
    situation: joined('situation'),
    results: joined('results'),
    practice: joined('practice'),
    problems: joined('problems'),
    sender: written.sender === from.sender ? stored.sender : written.sender,
  };
}

const longest = 20_000;

function joinText(from: string, stored: string, written: string): string {
  if (written === from || written === stored) return stored;
  // What was kept is in it already, or is what the person took away.
  if (stored === from || written.includes(stored)) return written;
  const both = `${stored}\n\n${written}`;
  return both.length > longest ? written : both;
}
