/** A ledger of made-up cases as a desk exports it. */
import { chainEvent, lineOfEvent, noEvent } from '../../../utils/desk/ledger/chain/event.ts';
import type { UnchainedEvent } from '../../../utils/desk/ledger/chain/event.ts';
import { filedEvent, ledgerFile } from '../../../utils/desk/ledger/chain/transfer.ts';
import type { FiledEvent } from '../../../utils/desk/ledger/chain/transfer.ts';
import type { CaseChange } from '../../../utils/model/ledger/events.ts';

const areas = ['浙江省杭州市', '浙江省宁波市', '江西省南昌市', '江西省赣州市', '广东省深圳市'];
const words = ['蓝鲸', '红鹤', '青松', '白鹭', '金枫', '长汀', '云栖', '星野'];
const statuses = ['notice', 'commitment', 'rectified', 'closed'] as const;

const titleOf = (n: number): string =>
  `演示${words[n % 8]}${words[Math.floor(n / 8) % 8]}第${n}号商贸有限公司`;

/** What happens to a case, the first ten of it; notes follow. */
function changeOf(n: number, step: number): CaseChange {
  const on = `2026-0${1 + (n % 8)}-1${step % 10}`;
  const changes: CaseChange[] = [
    { kind: 'opened', data: { title: titleOf(n), on, area: areas[n % areas.length] ?? '' } },
    {
      kind: 'subject',
      data: { subject: { kind: 'company', name: titleOf(n), codes: [String(10 ** 14 + n)] } },
    },
    { kind: 'shop', data: { shop: { site: 'taobao', shopId: String(1000 + n), name: `演示${n}号店` } } },
    {
      kind: 'entry',
      data: { list: 'demo', entry: `e${n}`, state: { tier: 'blacklist', listedOn: on, rectifyMonths: 3 } },
    },
    { kind: 'tagged', data: { tag: n % 10 === 0 ? '急' : '常规' } },
    { kind: 'assigned', data: { who: `第${n % 7}组` } },
    { kind: 'status', data: { status: statuses[n % 4] ?? 'notice', on, document: `演示〔2026〕${n}号` } },
    { kind: 'measure', data: { number: 1 + (n % 13), platform: '演示商城', step: 'asked', on } },
    { kind: 'measure', data: { number: 1 + (n % 13), platform: '演示商城', step: 'carried-out', on } },
  ];
  return changes[step] ?? { kind: 'note', data: { text: `第${step}次回访，店铺仍在经营，已截图留存。` } };
}

/** @returns a file of so many cases with so many events in all */
export function madeUpLedger(cases: number, events: number): Blob {
  let end = { desk: '5eed5eed-0000-4000-8000-000000000000', seq: 0, hash: noEvent };
  const filed: FiledEvent[] = [];
  for (let n = 0; n < events; n += 1) {
    const of = n % cases;
    const change: UnchainedEvent = { ...changeOf(of, Math.floor(n / cases)), case: `bench-${of}-case` };
    const event = chainEvent(end, new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString(), change);
    filed.push(filedEvent(event, lineOfEvent(event)));
    end = event;
  }
  const header = { desk: end.desk, written: '2026-06-01T00:00:00.000Z', heads: [end] };
  const { desk, seq, hash } = end;
  return new Blob([...ledgerFile(filed, { ...header, heads: [{ desk, seq, hash }] })]);
}
