/** Runs of `xinbiao inbox`, and reports that lie in it. */
import { expect } from 'vitest';
import { registerInbox } from '../../../../cli/commands/inbox.ts';
import { startReceiver } from '../../../../cli/receiver/start.ts';
import type { Report } from '../../../../utils/model/report.ts';
import { Receipt } from '../../../../utils/model/report.ts';
import { xinbiao } from '../list-runs.ts';
import type { Run } from '../list-runs.ts';
import { packageOf, post } from '../receiver/packages.ts';
import type { Files } from '../receiver/packages.ts';

/** @param place the database */
export const inbox = (place: string, [command = '', ...args]: string[]): Promise<Run> =>
  xinbiao(registerInbox, 'inbox', command, '--database', place, ...args);

/** What a run that must succeed prints. */
export async function inboxText(place: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await inbox(place, args);
  expect([code, err]).toEqual([0, '']);
  return out;
}

/** The lines of JSON of a run that must succeed. */
export async function inboxJson(place: string, ...args: string[]): Promise<Record<string, unknown>[]> {
  const text = await inboxText(place, ...args, '--json');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

export interface Sent {
  report: Report;
  evidence?: Files;
}

/** Hands reports in to a receiver of this database, in their order. @returns their receipts */
export async function receive(place: string, ...sent: Sent[]): Promise<Receipt[]> {
  let second = 0;
  const receiver = await startReceiver({
    database: place,
    port: 0,
    perMinute: 1000,
    now: () => new Date(Date.UTC(2026, 10, 20, 4, 0, second++)),
  });
  try {
    const receipts: Receipt[] = [];
    for (const { report, evidence } of sent) {
      const response = await post(receiver.address, report.id, packageOf(report, evidence));
      expect(response.status).toBe(201);
      receipts.push(Receipt.parse(await response.json()));
    }
    return receipts;
  } finally {
    await receiver.stop();
  }
}

/** What a sender hears who asks by a receipt. */
export async function askState(place: string, { receipt }: Receipt): Promise<Receipt> {
  const receiver = await startReceiver({ database: place, port: 0 });
  try {
    const response = await fetch(`${receiver.address}?receipt=${receipt}`);
    return Receipt.parse(await response.json());
  } finally {
    await receiver.stop();
  }
}
