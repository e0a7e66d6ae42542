/** What the commands of `list` take alike. */
import { InvalidArgumentError, Option } from 'commander';
import { BasisKind, Tier } from '../../utils/model/entry.ts';
import type { Day } from '../../utils/model/entry.ts';
import { feedAddress } from '../../utils/lists/address.ts';
import { readDay } from '../../utils/lists/tables/days.ts';

export const tierOption = (): Option =>
  new Option('--tier <tier>', 'what the list is: 黑名单, 重点关注名单, or another published list').choices(
    Tier.options,
  );

export const basisOption = (): Option =>
  new Option(
    '--basis <kind>',
    'whose decision all entries rest on (else causes and authorities tell)',
  ).choices(BasisKind.options);

export const publishedOption = (): Option =>
  new Option('--published <date>', 'day on which the table was published, for rows without dates').argParser(
    parseDay,
  );

/** @throws InvalidArgumentError */
export function parseDay(text: string): Day {
  const day = readDay(text);
  if (day === undefined) throw new InvalidArgumentError('A date looks like 2017-11-01.');
  return day;
}

/** @returns a parser of whole numbers between two bounds */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) {
      throw new InvalidArgumentError(`A whole number from ${least} to ${most} is wanted.`);
    }
    return number;
  };
}

/** @throws InvalidArgumentError */
function parseInstant(text: string): Date {
  const date = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(date.getTime())) {
    throw new InvalidArgumentError('A point in time looks like 2026-01-31T08:00:00+08:00.');
  }
  return date;
}

export const issuedOption = (): Option =>
  new Option('--issued <time>', 'point in time of this issue (now unless given)').argParser(parseInstant);

export const addressOption = (): Option =>
  new Option(
    '--address <address>',
    "where the feed's folder will be served, for the link to share (https, or http on this machine)",
  ).argParser((text: string) => {
    try {
      return feedAddress(text);
    } catch {
      throw new InvalidArgumentError('Lists are fetched from https addresses only, or from this machine.');
    }
  });
