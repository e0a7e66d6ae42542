import { beforeEach, expect, test, vi } from 'vitest';
import { withCodes } from '../../../../utils/desk/reports/failure.ts';
import { reportProblemWords } from '../../../../utils/i18n/report-text/problem-words.ts';
import { reportProblems } from '../../../../utils/model/report-problem.ts';
import { madeUpDesk } from './made-up.ts';

let desk: ReturnType<typeof madeUpDesk>;
beforeEach(() => {
  desk = madeUpDesk();
});

test('what a page is told is a code, and all else works as it does', async () => {
  const page = withCodes(desk.page());
  const draft = await page.begin({ kind: 'lead' }, 'zh-CN');
  expect(await page.drafts()).toEqual([draft]);
  await expect(page.pack('nobody')).rejects.toThrow(/^no-draft$/);
  await expect(page.pack(draft.id)).rejects.toThrow(/^report-incomplete$/);
});

test('a full disk, a database that closed and what nobody thought of have codes too', async () => {
  const page = desk.page();
  const coded = withCodes(page);
  const fails = (error: unknown): void => void vi.spyOn(page, 'drafts').mockRejectedValueOnce(error);
  fails(new DOMException('full', 'QuotaExceededError'));
  await expect(coded.drafts()).rejects.toThrow(/^desk-full$/);
  fails(new DOMException('closed', 'InvalidStateError'));
  await expect(coded.drafts()).rejects.toThrow(/^desk-unavailable$/);
  const quiet = vi.spyOn(console, 'error').mockReturnValue();
  fails(new TypeError('a fault of ours'));
  await expect(coded.drafts()).rejects.toThrow(/^internal$/);
  expect(quiet).toHaveBeenCalledOnce();
});

test('every code has words of its own in every language, and no other has', () => {
  for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
    const words = reportProblems.map((code) => reportProblemWords(language, code));
    expect(new Set(words).size).toBe(reportProblems.length);
    expect(reportProblemWords(language, 'internal')).toBeUndefined();
  }
});
