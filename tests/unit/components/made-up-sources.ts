/** Made-up sources as the background previews them, and what it knows of lists besides. No name is a real one. */
import type { MessageOutput } from '../../../utils/messages/map.ts';
import type { ListEvent } from '../../../utils/model/list.ts';
import type { RowNote, SourceChoices, SourcePreview } from '../../../utils/model/source.ts';
import { fingerprint, madeUpList } from './made-up.ts';

type Form<F extends SourcePreview['form']> = Extract<SourcePreview, { form: F }>;

export function feedPreview(change: Partial<Form<'feed'>> = {}): Form<'feed'> {
  return {
    form: 'feed',
    info: madeUpList().info,
    fingerprint,
    entries: 1234,
    issued: '2026-10-01T00:00:00Z',
    expires: '2026-11-15T00:00:00Z',
    official: false,
    pinned: false,
    known: false,
    ...change,
  };
}

export const choices: SourceChoices = {
  id: 'yan-shi-biao',
  title: '演示失信名单（虚构）',
  issuer: '演示市市场监督管理局',
  tier: 'other',
  basisKind: 'administrative',
  columns: [],
};

export const notes: RowNote[] = [
  { row: 3, code: 'natural-person', refused: true },
  {
    row: 9,
    code: 'check-digit-fails',
    refused: false,
    name: '演示甲商贸有限公司',
    detail: '91330100MADEM0XX0X',
  },
  { row: 12, code: 'no-name', refused: true },
  { row: 31, code: 'duplicate', refused: true, name: '演示乙商贸有限公司', detail: '7' },
];

export function tablePreview(change: Partial<Form<'table' | 'domains'>> = {}): Form<'table' | 'domains'> {
  return {
    form: 'table',
    sheets: [
      {
        headerRow: 1,
        read: true,
        columns: [
          { column: 0, header: '序号', personal: false, samples: ['1', '2', '3'] },
          {
            column: 1,
            header: '企业名称',
            field: 'name',
            by: 'header',
            personal: false,
            samples: ['演示甲商贸有限公司', '杭州乙丙丁演示电子商务有限公司', '演示戊网络科技有限公司'],
          },
          {
            column: 2,
            header: '代码',
            field: 'anyCode',
            by: 'cells',
            personal: false,
            samples: ['91330100MADEM0XX0X', '330100000000001'],
          },
          { column: 3, header: '法定代表人', personal: true, samples: [] },
          {
            column: 4,
            header: '列入原因',
            field: 'cause',
            by: 'header',
            personal: false,
            samples: ['组织刷单炒信，虚构交易记录，情节严重，造成恶劣社会影响', '制假售假'],
          },
          { column: 5, header: '', personal: false, samples: [] },
        ],
      },
    ],
    read: 500,
    taken: 476,
    refused: 24,
    doubtful: 12,
    notes,
    choices,
    known: false,
    ...change,
  };
}

export function linksPreview(change: Partial<Form<'links'>> = {}): Form<'links'> {
  return {
    form: 'links',
    read: 20,
    taken: 18,
    refused: 2,
    notes: [{ row: 4, code: 'no-shop', refused: true }],
    ...change,
  };
}

export const catalogued: MessageOutput<'catalogue'> = [
  {
    choices: { ...choices, id: 'yan-shi-wang-zhi', title: '演示：欺诈网店名单', issuer: '演示网络安全中心' },
    titles: {
      'zh-CN': '演示：欺诈网店名单',
      'zh-TW': '示範：詐騙網店名單',
      en: 'Demonstration: fraudulent shops',
    },
    origin: 'issuer',
    address: 'https://domains.example/list.txt',
    terms: '人人可用',
    nonCommercial: false,
    rhythmHours: 12,
    subscribed: false,
  },
  {
    choices: { ...choices, id: 'yan-shi-yin-hang', title: '演示银行：不合格企业', issuer: '演示银行' },
    titles: {
      'zh-CN': '演示银行：不合格企业名单',
      'zh-TW': '示範銀行：不合格企業名單',
      en: 'Demonstration Bank: debarred firms',
    },
    origin: 'transcription',
    address: 'https://bank.example/firms.csv',
    terms: 'CC BY-NC 4.0',
    nonCommercial: true,
    rhythmHours: 168,
    subscribed: true,
  },
];

export const events: ListEvent[] = [
  { at: '2026-11-03T08:00:00Z', kind: 'changed', serial: 9, entries: 1240, added: 8, changed: 1, removed: 2 },
  { at: '2026-11-02T08:00:00Z', kind: 'failed', error: { code: 'unreachable', detail: 'feed.json: 503' } },
  { at: '2026-11-01T08:00:00Z', kind: 'trust-raised' },
  { at: '2026-10-30T08:00:00Z', kind: 'subscribed', serial: 7, entries: 1233, added: 1233 },
];
