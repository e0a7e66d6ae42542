import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteDesk, openDesk } from '../../../../utils/desk/database.ts';
import type { DeskDatabase } from '../../../../utils/desk/database.ts';
import { monthlyDesk } from '../../../../utils/desk/monthly/monthly-desk.ts';
import { Lock } from '../../../../utils/desk/vault/lock.ts';
import { openVault } from '../../../../utils/desk/vault/open-vault.ts';
import type { MonthlyDesk } from '../../../../utils/model/monthly.ts';

let db: DeskDatabase;
const database = (): Promise<DeskDatabase> => Promise.resolve(db);
const now = (): Date => new Date('2026-11-09T03:00:00Z');

async function deskWith(key?: string): Promise<Omit<MonthlyDesk, 'open'>> {
  const vault = await openVault(database, key);
  return monthlyDesk({ database, vault, now, alone: (work) => work() });
}

beforeEach(async () => {
  db = await openDesk();
});
afterEach(async () => {
  db.close();
  await deleteDesk();
});

const settle = (): Promise<void> => Promise.resolve();

const empty = { situation: '', results: '', practice: '', problems: '', sender: '' };
const year2027 = {
  format: 'xinbiao-working-days',
  version: 1,
  year: 2027,
  notice: { title: '演示通知', number: '演示〔2026〕1号', issued: '2026-11-01' },
  // Made up: the 14th of January, a Thursday, is off
  holidays: [{ name: '演示节', from: '2027-01-14', to: '2027-01-14', work: [] }],
};

describe('when a report is due', () => {
  test('October’s on the last working day before 15 November, in Jiangxi before the 10th', async () => {
    const desk = await deskWith();
    const nation = await desk.due('2026-10', undefined);
    expect(nation).toMatchObject({ today: '2026-11-09', due: { day: '2026-11-13' }, left: { days: 4 } });
    expect(await desk.due('2026-10', '江西')).toMatchObject({
      due: { day: '2026-11-09' },
      left: { days: 0 },
    });
    expect((await desk.due('2026-10', '浙江')).due.day).toBe('2026-11-13');
  });

  test('an area’s own rule counts for it alone, until it is taken back', async () => {
    const desk = await deskWith();
    await desk.setRule('浙江', { day: 5, including: true });
    expect((await desk.due('2026-10', '浙江')).due.day).toBe('2026-11-05');
    expect((await desk.due('2026-10', undefined)).due.day).toBe('2026-11-13');
    await desk.setRule('浙江', undefined);
    expect(await desk.rule('浙江')).toEqual({ day: 15, including: false });
  });

  test('December’s falls into a year that is not known, until its calendar is imported, and again after', async () => {
    const desk = await deskWith();
    const before = await desk.due('2026-12', undefined);
    expect(before.due).toMatchObject({ day: '2027-01-14', unknownYears: [2027], notices: [] });
    expect(await desk.addYear(JSON.stringify(year2027))).toMatchObject({ ok: true });
    const after = await desk.due('2026-12', undefined);
    expect(after.due).toMatchObject({ day: '2027-01-13', unknownYears: [], notices: ['演示〔2026〕1号'] });
    const known = await desk.years();
    expect(known.map(({ year: { year }, shipped }) => [year, shipped])).toEqual([
      [2025, true],
      [2026, true],
      [2027, false],
    ]);
    await desk.removeYear(2027);
    expect((await desk.due('2026-12', undefined)).due.unknownYears).toEqual([2027]);
  });

  test('a file for a shipped year replaces it, and what came with the extension is back when it is removed', async () => {
    const desk = await deskWith();
    const holidays = [{ name: '演示节', from: '2026-11-10', to: '2026-11-13', work: [] }];
    await desk.addYear(JSON.stringify({ ...year2027, year: 2026, holidays }));
    expect((await desk.due('2026-10', undefined)).due.day).toBe('2026-11-09');
    await desk.removeYear(2026);
    expect((await desk.due('2026-10', undefined)).due.day).toBe('2026-11-13');
  });

  test('a refused file changes nothing', async () => {
    const desk = await deskWith();
    expect(await desk.addYear('{}')).toEqual({ ok: false, refusal: { code: 'other-form' } });
    expect(await desk.years()).toHaveLength(2);
  });
});

describe('the texts', () => {
  test('are kept by month and area', async () => {
    const desk = await deskWith();
    expect(await desk.prose('2026-10', '江西')).toEqual(empty);
    await desk.keepProse('2026-10', '江西', empty, { ...empty, situation: '甲' });
    expect(await desk.prose('2026-10', '江西')).toEqual({ ...empty, situation: '甲' });
    expect(await desk.prose('2026-10', undefined)).toEqual(empty);
    expect(await desk.prose('2026-09', '江西')).toEqual(empty);
  });

  test('of two pages that began with the same both stay', async () => {
    const desk = await deskWith();
    await desk.keepProse('2026-10', undefined, empty, { ...empty, situation: '甲' });
    const both = await desk.keepProse('2026-10', undefined, empty, { ...empty, problems: '乙' });
    expect(both).toEqual({ ...empty, situation: '甲', problems: '乙' });
  });

  test('lie encrypted in a locked desk, and are read with its key alone', async () => {
    const desk = await deskWith();
    await desk.keepProse('2026-10', undefined, empty, { ...empty, situation: '甲乙丙丁' });
    const key = await new Lock({ database, settle, iterations: 10 }).lockDesk('八个字以上的口令 correct');
    const records = await db.getAll('monthly');
    expect(records).toHaveLength(1);
    for (const record of records) expect(new TextDecoder().decode(record)).not.toContain('甲乙丙丁');
    await expect(deskWith()).rejects.toThrow('desk-locked');
    expect((await (await deskWith(key)).prose('2026-10', undefined)).situation).toBe('甲乙丙丁');
    await expect(desk.keepProse('2026-10', undefined, empty, empty)).rejects.toThrow('desk-locked');
  });

  test('that were put in another report’s place are not taken for its own', async () => {
    const desk = await deskWith();
    await db.put('monthly', new Uint8Array([9, 9]), 'prose/2026-10/');
    await expect(desk.prose('2026-10', undefined)).rejects.toThrow('desk-damaged');
  });
});

test('the outbox is counted for the month', async () => {
  const vault = await openVault(database);
  const parcel = async (id: string, queued: string): Promise<void> => {
    const text = JSON.stringify({ id, kind: 'lead', title: '演示' });
    const sealed = await vault.seal(new TextEncoder().encode(text), `outbox/${id}`);
    await db.put(
      'outbox',
      { state: 'delivered', to: 'https://lists.example/', tries: 1, queued, sealed, zip: new Blob() },
      id,
    );
  };
  await parcel('a', '2026-10-05T00:00:00Z');
  await parcel('b', '2026-11-05T00:00:00Z');
  expect(await (await deskWith()).reports('2026-10')).toMatchObject({
    leads: 1,
    delivered: 1,
    complaints: 0,
  });
});
