/** Dates as authorities' tables write them, to legal days (Asia/Shanghai). */
import { shanghaiAheadMs } from '../../model/days.ts';
import type { Day } from '../../model/entry.ts';

const chineseDigits: Record<string, string> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** Days from Excel's day 0 (with its leap year 1900) to 1970-01-01. */
const excelEpoch = 25_569;

/**
 * Reads `2017-11-01`, `2017/11/1`, `2017.11.1`, `2017年11月1日`, `二〇一七年十一月一日`, `20171101`, each with or
 * without a time after it, milliseconds or seconds since 1970, and Excel's count of days.
 * @returns the day, or undefined for anything else and for days that no calendar holds
 */
export function readDay(cell: string): Day | undefined {
  const known = latest.get(cell);
  if (known !== undefined) return known;
  const day = readWrittenDay(cell);
  if (day !== undefined) {
    if (latest.size >= kept) latest.clear();
    latest.set(cell, day);
  }
  return day;
}

/** A table of a million rows has some hundred days: each is read once. */
const latest = new Map<string, Day>();
const kept = 5000;

function readWrittenDay(cell: string): Day | undefined {
  const text = cell.normalize('NFKC').trim();
  if (text === '') return undefined;
  if (/^\d+$/.test(text)) return fromDigits(text);
  const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (!Number.isNaN(instant)) return shanghaiDay(instant);
  const western = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text);
  if (western) return calendarDay(Number(western[1]), Number(western[2]), Number(western[3]));
  const chinese =
    /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/.exec(
      text,
    );
  if (!chinese) return undefined;
  const year = Number(Array.from(chinese[1] ?? '', (digit) => chineseDigits[digit]).join(''));
  return calendarDay(year, chineseNumber(chinese[2] ?? ''), chineseNumber(chinese[3] ?? ''));
}

function fromDigits(digits: string): Day | undefined {
  const value = Number(digits);
  switch (digits.length) {
    case 8:
      return calendarDay(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
    case 14:
      return fromDigits(digits.slice(0, 8));
    case 13:
      return shanghaiDay(value);
    case 10:
      return shanghaiDay(value * 1000);
    case 5:
      return withinRange(new Date((value - excelEpoch) * 86_400_000));
    default:
      return undefined;
  }
}

const shanghaiDay = (epochMs: number): Day | undefined => withinRange(new Date(epochMs + shanghaiAheadMs));

/** No list speaks of days before the People's Republic, and a year beyond is a slip. */
function withinRange(date: Date): Day | undefined {
  const year = date.getUTCFullYear();
  return year >= 1949 && year <= 2200 ? date.toISOString().slice(0, 10) : undefined;
}

/** 1 to 99 as 一, 十, 十一, 二十, 三十一. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? Number(chineseDigits[tens ?? ''] ?? 1) * 10 : 0;
  return ten + Number(chineseDigits[ones ?? ''] ?? 0);
}

function calendarDay(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? withinRange(date) : undefined;
}
