/** A receiver as docs/reports.md describes one: it keeps a report once, by its id. */
import { unzipSync } from 'fflate';
import type { Fetch } from '../../../../utils/desk/outbox/request.ts';
import { Report } from '../../../../utils/model/report.ts';
import type { Receipt, ReportState } from '../../../../utils/model/report.ts';

export interface FakeReceiver {
  fetch: Fetch;
  /** Reports by their ids, with the number of times that each came. */
  kept: Map<string, { report: Report; times: number }>;
  requests: { address: string; init: RequestInit }[];
  /** What it says of all reports from now on. */
  state: { now: ReportState; reason?: string };
}

export function fakeReceiver(info: Record<string, unknown> = {}): FakeReceiver {
  const kept: FakeReceiver['kept'] = new Map();
  const requests: FakeReceiver['requests'] = [];
  const state: FakeReceiver['state'] = { now: 'received' };
  const receiptOf = (id: string): Receipt => ({
    format: 'xinbiao-receipt',
    version: 1,
    receipt: `receipt-of-${id}`,
    report: id,
    state: state.now,
    ...(state.reason !== undefined && { reason: state.reason }),
    at: '2026-03-02T08:00:00Z',
  });
  const answer = async (address: string, init: RequestInit): Promise<Response> => {
    requests.push({ address, init });
    const receipt = new URL(address).searchParams.get('receipt');
    if (init.method === 'GET') {
      if (receipt !== null) return json(receiptOf(receipt.replace('receipt-of-', '')));
      const takes = ['complaint', 'lead', 'objection', 'links'];
      return json({ format: 'xinbiao-receiver', version: 1, takes, maxBytes: 50_000_000, ...info });
    }
    const id = new Headers(init.headers).get('Idempotency-Key') ?? '';
    const known = kept.get(id);
    if (known) {
      known.times += 1;
      return json(receiptOf(id));
    }
    const zip = new Uint8Array(await (init.body as Blob).arrayBuffer());
    const report = Report.parse(JSON.parse(new TextDecoder().decode(unzipSync(zip)['report.json'])));
    if (report.id !== id)
      return json({ format: 'xinbiao-refusal', version: 1, code: 'other-id', message: 'x' }, 400);
    kept.set(id, { report, times: 1 });
    return json(receiptOf(id), 201);
  };
  return { fetch: answer, kept, requests, state };
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}
