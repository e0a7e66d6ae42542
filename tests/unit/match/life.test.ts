import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../../utils/match/life.ts';
import { entryOf, judgeOne, listOf, name, operatedBy } from './made-up.ts';

const on = (day: string, changes = {}, list = listOf()) => lifeOf(entryOf(changes), list, day);

describe("an entry's life", () => {
  it('has three months to put things right, unless the list says otherwise', () => {
    expect(on('2026-06-15')).toEqual({ state: 'rectifying', daysLeft: 78 });
    expect(on('2026-09-01')).toEqual({ state: 'rectifying', daysLeft: 0 });
    expect(on('2026-09-02')).toEqual({ state: 'deadline-passed' });
    expect(on('2026-09-02', {}, listOf({ info: { rectifyMonths: 6 } }))).toMatchObject({
      state: 'rectifying',
    });
    expect(on('2026-06-15', {}, listOf({ info: { rectifyMonths: 0 } }))).toEqual({ state: 'listed' });
  });

  it('goes by the day that the entry gives', () => {
    const changes = { status: 'rectifying', rectifyBy: '2026-06-20' };
    expect(on('2026-06-15', changes)).toEqual({ state: 'rectifying', daysLeft: 5 });
    expect(on('2026-06-21', changes)).toEqual({ state: 'deadline-passed' });
  });

  it('is plainly listed while a publisher says so and no deadline has passed', () => {
    expect(on('2026-06-15', { status: 'listed' })).toEqual({ state: 'listed' });
    expect(on('2026-10-15', { status: 'listed' })).toEqual({ state: 'deadline-passed' });
  });

  it('has no term to rectify on other published lists, nor for a revoked licence', () => {
    expect(on('2026-06-15', { tier: 'other' })).toEqual({ state: 'listed' });
    const causes = [{ code: 'licence-revoked', wording: '工商吊销' }];
    expect(on('2026-06-15', { causes })).toEqual({ state: 'listed' });
    expect(on('2026-06-15', { causes, rectifyBy: '2026-06-20' })).toEqual({
      state: 'rectifying',
      daysLeft: 5,
    });
  });

  it("is overdue or contested by the publisher's word only", () => {
    expect(on('2026-06-15', { status: 'overdue' })).toEqual({ state: 'overdue' });
    expect(on('2030-06-15', { status: 'contested' })).toEqual({ state: 'contested' });
    expect(on('2030-06-15')).toEqual({ state: 'deadline-passed' });
  });

  it('ends with retention, counted from the latest day the list gives', () => {
    const changes = { listedOn: '2020-01-31' };
    expect(on('2025-01-31', changes)).toEqual({ state: 'deadline-passed' });
    expect(on('2025-02-01', changes)).toEqual({ state: 'past-retention' });
    expect(on('2025-02-01', { ...changes, confirmedOn: '2021-01-01' })).toEqual({ state: 'deadline-passed' });
    expect(on('2025-02-01', changes, listOf({ info: { published: '2020-02-15' } }))).toEqual({
      state: 'deadline-passed',
    });
  });

  it('takes a day that is none for no day', () => {
    expect(on('2026-06-15', { listedOn: '2026-13-45' })).toEqual({ state: 'listed' });
  });
});

describe('past retention', () => {
  it('shows nothing and says why', async () => {
    const verdict = await judgeOne(operatedBy({ name }), [entryOf({ listedOn: '2019-01-01' })], {
      possible: false,
    });
    expect(verdict).toMatchObject({ level: 'none', state: 'past-retention' });
    expect(verdict.findings).toHaveLength(1);
  });
});

describe('the embedded demonstration', () => {
  const list = listOf({
    trust: 'demonstration',
    issued: '2021-03-01T00:00:00Z',
    expires: '2021-04-01T00:00:00Z',
  });

  it('is judged as of its own issue, never stale, and shown as the official list it plays', async () => {
    const verdict = await judgeOne(operatedBy({ name }), [entryOf({ listedOn: '2021-02-01' })], { list });
    expect(verdict).toMatchObject({ level: 'blacklist', state: 'rectifying' });
    expect(verdict.findings[0]).toMatchObject({ daysLeft: 61, stale: false, weight: 'solid' });
  });
});
