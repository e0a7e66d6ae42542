/** Figures of a made-up month. */
import type { MonthlyFigures, MonthlyProse } from '../../../../utils/model/monthly.ts';

export const figures: MonthlyFigures = {
  month: '2026-10',
  counted: '2026-11-09T03:00:00Z',
  cases: {
    figures: {
      opened: 12,
      reopened: 1,
      notices: 9,
      commitments: 7,
      rectified: 6,
      overdue: 2,
      closed: 5,
      removed: 4,
      measures: [{ number: 9, platform: '演示平台', asked: 8, carriedOut: 6, refused: 1 }],
      standing: { suspicion: 31, notice: 22, commitment: 17, rectified: 6, overdue: 3, closed: 48 },
    },
  },
  reports: {
    figures: {
      complaints: 2,
      leads: 14,
      objections: 1,
      links: 5,
      delivered: 13,
      handed: 2,
      waiting: 1,
      turnedAway: 0,
      accepted: 11,
      merged: 1,
      refused: 1,
    },
  },
  lists: {
    figures: {
      titles: ['演示省失信网络商户名单'],
      unread: [],
      month: { listed: 41, repaired: 18, otherwise: 3 },
      toDate: {
        listed: 1234,
        standing: 890,
        repaired: 320,
        inTime: 275,
        afterTerm: 35,
        termUnknown: 10,
        overdue: 44,
        termOver: 61,
      },
      removed: [
        { reason: 'repaired', count: 320 },
        { reason: 'objection-upheld', count: 7 },
      ],
      measures: [{ number: 3, by: '演示商城', entries: 25 }],
      areas: [
        { area: '江西', listed: 700, standing: 500, overdue: 30, repaired: 190, otherwise: 10 },
        { area: '', listed: 534, standing: 390, overdue: 14, repaired: 130, otherwise: 14 },
      ],
      placeless: 0,
      uncounted: 2,
    },
  },
};

export const noFigures: MonthlyFigures = {
  month: '2026-10',
  area: '江西',
  counted: '2026-11-09T03:00:00Z',
  cases: { unknown: 'no-ledger' },
  reports: { unknown: 'desk-locked' },
  lists: { unknown: 'no-lists' },
};

export const prose: MonthlyProse = {
  situation: '本月对演示平台上的店铺排查一遍。',
  results: '',
  practice: '演示平台在搜索结果中标注风险。',
  problems: '',
  sender: '演示某某局',
};
