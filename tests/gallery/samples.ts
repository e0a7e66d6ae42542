/** Made-up findings in every level, state and weight, for pictures and tests. No name in here is a real one. */
import type { ListInfo } from '../../utils/model/list.ts';
import type { Verdict } from '../../utils/model/verdict.ts';
import type { ShownFinding } from '../../utils/mark/shown.ts';

const info: ListInfo = {
  id: 'demo.gallery',
  title: '演示用电子商务领域黑名单（第一批）',
  publisher: '演示发布者',
  issuer: '演示市市场监督管理局',
  origin: 'issuer',
  homepage: 'https://lists.example.invalid/demo/',
  tier: 'blacklist',
  appealTo: 'https://lists.example.invalid/demo/appeal',
  published: '2026-03-01',
  rectifyMonths: 3,
  retentionMonths: 60,
};

export const sample: ShownFinding = {
  level: 'blacklist',
  state: 'listed',
  weight: 'solid',
  suspected: false,
  stale: false,
  list: {
    info,
    trust: 'official',
    serial: 12,
    issued: '2026-08-01T02:00:00Z',
    expires: '2026-09-01T02:00:00Z',
  },
  entry: {
    id: 'demo-1',
    subject: {
      kind: 'company',
      name: '杭州乙丙丁演示电子商务有限公司',
      uscc: '91330100MADEM0XX0X',
    },
    tier: 'blacklist',
    causes: [{ code: 'fake-orders', wording: '组织刷单炒信，虚构交易记录' }],
    basisKind: 'administrative',
    decision: {
      authority: '演示市市场监督管理局',
      number: '演市监处〔2026〕7号',
      date: '2026-02-11',
      url: 'https://lists.example.invalid/demo/7',
    },
    listedOn: '2026-03-01',
  },
  evidence: [
    { kind: 'uscc', asked: '91330100MADEM0XX0X', listed: '91330100MADEM0XX0X', strength: 'full' },
    {
      kind: 'legal-name',
      asked: '杭州乙丙丁演示电子商务有限公司',
      listed: '杭州乙丙丁演示电子商务有限公司',
      strength: 'full',
    },
  ],
  rank: 1,
};

interface Change extends Partial<Omit<ShownFinding, 'list' | 'entry'>> {
  info?: Partial<ListInfo>;
  list?: Partial<ShownFinding['list']>;
  entry?: Partial<ShownFinding['entry']>;
}

/** The sample with some of it changed. */
export function sampleFinding(change: Change = {}): ShownFinding {
  const { info: infoChange, list, entry, ...rest } = change;
  return {
    ...sample,
    ...rest,
    list: { ...sample.list, ...list, info: { ...info, ...infoChange } },
    entry: { ...sample.entry, ...entry },
  };
}

export function verdictOf(...findings: ShownFinding[]): Verdict {
  const [first] = findings;
  return first
    ? { level: first.level, state: first.state, findings }
    : { level: 'none', state: 'none', findings: [] };
}

const demonstration: Change = {
  list: { trust: 'demonstration' },
  info: { title: '信标演示名单', issuer: '演示机关' },
};

/** Every mark that a shopper can meet, by name. */
export const samples: Readonly<Record<string, readonly [ShownFinding, ...ShownFinding[]]>> = {
  'blacklist solid': [sampleFinding()],
  'blacklist rectifying': [
    sampleFinding({ state: 'rectifying', daysLeft: 12, entry: { rectifyBy: '2026-06-01' } }),
  ],
  'blacklist deadline passed': [sampleFinding({ state: 'deadline-passed' })],
  'blacklist overdue': [sampleFinding({ state: 'overdue' })],
  'blacklist contested': [sampleFinding({ state: 'contested' })],
  'blacklist objected': [sampleFinding({ objected: '2026-08-20' })],
  'blacklist stale': [sampleFinding({ stale: true, weight: 'grey' })],
  'blacklist suspected': [
    sampleFinding({ weight: 'outlined', suspected: true, entry: { basisKind: 'platform' } }),
  ],
  'blacklist community': [sampleFinding({ weight: 'outlined', list: { trust: 'community' } })],
  'blacklist old link': [
    sampleFinding({
      weight: 'outlined',
      evidence: [
        {
          kind: 'storefront',
          asked: 'taobao shop 1002003',
          listed: 'taobao shop 1002003',
          strength: 'full',
          seen: '2025-11-02',
        },
      ],
    }),
  ],
  'blacklist demonstration': [sampleFinding({ ...demonstration, weight: 'outlined' })],
  'blacklist solid demonstration': [sampleFinding({ ...demonstration, state: 'overdue' })],
  'blacklist contested demonstration': [
    sampleFinding({ ...demonstration, weight: 'outlined', state: 'contested' }),
  ],
  'watchlist solid': [sampleFinding({ level: 'watchlist', info: { tier: 'watchlist' } })],
  'watchlist rectifying': [
    sampleFinding({ level: 'watchlist', state: 'rectifying', daysLeft: 1, info: { tier: 'watchlist' } }),
  ],
  'watchlist suspected': [
    sampleFinding({
      level: 'watchlist',
      weight: 'outlined',
      suspected: true,
      info: { tier: 'watchlist' },
      entry: { basisKind: 'alliance' },
    }),
  ],
  'watchlist demonstration': [sampleFinding({ ...demonstration, level: 'watchlist', weight: 'outlined' })],
  other: [
    sampleFinding({
      level: 'other',
      weight: 'outlined',
      info: { title: '失信被执行人', tier: 'other', issuer: '演示市中级人民法院' },
      entry: { basisKind: 'court', causes: [{ code: 'court-defaulter', wording: '有履行能力而拒不履行' }] },
    }),
  ],
  notice: [
    sampleFinding({
      level: 'notice',
      weight: 'outlined',
      entry: { causes: [{ code: 'licence-revoked', wording: '工商吊销' }] },
    }),
  ],
  'same name': [
    sampleFinding({
      level: 'same-name',
      weight: 'outlined',
      evidence: [
        {
          kind: 'text-name',
          asked: '杭州乙丙丁演示电子商务有限公司',
          listed: '杭州乙丙丁演示电子商务有限公司',
          strength: 'outlined',
        },
      ],
    }),
  ],
  everything: [
    sampleFinding({
      state: 'overdue',
      info: { reportTo: 'mailto:report@lists.example.invalid' },
      entry: {
        causes: [
          { code: 'fake-orders', wording: '组织刷单炒信，虚构交易记录' },
          { code: 'court-defaulter', wording: '有履行能力而拒不履行' },
        ],
        rectifyBy: '2026-06-01',
        measures: [{ number: 6, by: '演示平台' }, { number: 8 }, { number: 13 }],
      },
    }),
  ],
  'two lists': [
    sampleFinding(),
    sampleFinding({
      level: 'other',
      weight: 'outlined',
      info: { title: '失信被执行人', tier: 'other', issuer: '演示市中级人民法院' },
      entry: {
        id: 'demo-2',
        basisKind: 'court',
        causes: [{ code: 'court-defaulter', wording: '有履行能力而拒不履行' }],
      },
    }),
  ],
};
