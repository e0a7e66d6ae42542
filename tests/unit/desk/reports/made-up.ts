/** A desk of reports in memory, and what made-up drafts begin with. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDesk } from '../../../../utils/desk/database.ts';
import type { DeskDatabase } from '../../../../utils/desk/database.ts';
import { ReportService } from '../../../../utils/desk/reports/service.ts';
import type { Fetch } from '../../../../utils/desk/outbox/request.ts';
import type { ReportNews } from '../../../../utils/model/report-desk.ts';
import type { Sighting } from '../../../../utils/model/sighting.ts';
import type { Finding } from '../../../../utils/model/verdict.ts';

export interface MadeUpDesk {
  database: () => Promise<DeskDatabase>;
  /** As one more page has it, with a Worker of its own. */
  page: (fetch?: Fetch) => ReportService;
  news: ReportNews[];
  clock: { now: Date };
}

/** An empty desk; nothing of earlier ones is left. */
export function madeUpDesk(): MadeUpDesk {
  globalThis.indexedDB = new IDBFactory();
  let opened: Promise<DeskDatabase> | undefined;
  const database = (): Promise<DeskDatabase> => (opened ??= openDesk());
  const news: ReportNews[] = [];
  const clock = { now: new Date('2026-03-02T08:00:00Z') };
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
  const page = (fetch: Fetch = async () => Promise.reject(new TypeError('no network'))): ReportService =>
    new ReportService({
      database,
      now: () => clock.now,
      newId: () => crypto.randomUUID(),
      alone,
      fetch,
      tell: (one) => void news.push(one),
    });
  return { database, page, news, clock };
}

export const madeUpSighting: Sighting = {
  site: 'taobao',
  shopName: '演示某某旗舰店',
  shopId: '100200300',
  url: 'https://shop100200300.taobao.com/?spm=a1z10.1',
  itemUrl: 'https://item.taobao.com/item.htm?id=7000001&spm=x.y',
  parties: [
    { role: 'manufacturer', name: '演示另一制造有限公司', codes: [] },
    { role: 'operator', name: '浙江杭州演示某某商贸有限公司', codes: ['91330100MA2800006W'] },
  ],
  ad: false,
  selfOperated: false,
};

export const madeUpFinding: Finding = {
  level: 'blacklist',
  state: 'listed',
  weight: 'solid',
  suspected: false,
  stale: false,
  list: {
    info: {
      id: 'demo.list',
      title: '演示名单',
      publisher: '演示发布者',
      issuer: '演示机关',
      origin: 'demonstration',
      tier: 'blacklist',
      reportTo: 'https://reports.list.example/in',
      appealTo: 'mailto:appeals@list.example',
      rectifyMonths: 3,
      retentionMonths: 60,
    },
    trust: 'official',
    serial: 7,
    issued: '2026-03-01T00:00:00Z',
    expires: '2026-04-01T00:00:00Z',
  },
  entry: {
    id: 'entry-1',
    subject: { kind: 'company', name: '浙江杭州演示某某商贸有限公司' },
    tier: 'blacklist',
    causes: [{ code: 'fake-orders', wording: '刷单炒信' }],
    basisKind: 'administrative',
  },
  evidence: [],
  rank: 1,
};
