/** `xinbiao receive`: takes the reports that people send to a list's `reportTo` and `appealTo` (docs/receiver.md). */
import { Option } from 'commander';
import type { Command } from 'commander';
import { ListInfo } from '../../utils/model/list.ts';
import { ReportKind } from '../../utils/model/report.ts';
import { InputError } from '../errors.ts';
import { nameOf } from '../receiver/database/place.ts';
import { databaseOption } from './database-option.ts';
import { wholeNumber } from './list-options.ts';

interface ReceiveOptions {
  database: string;
  host: string;
  port: number;
  kind?: ReportKind[];
  list?: string[];
  maxBytes?: number;
  perMinute?: number;
  behindProxy?: true;
}

export function registerReceive(program: Command): void {
  program
    .command('receive')
    .description('take reports, objections and shop links that people send to a list (docs/receiver.md)')
    .addOption(databaseOption())
    .option('--host <address>', 'address to listen on; a proxy with TLS belongs before it', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes a free one', wholeNumber(0, 65_535), 8787)
    .addOption(
      new Option('--kind <kind...>', 'kinds of reports to take (all unless given)').choices(
        ReportKind.options,
      ),
    )
    .option('--list <id...>', 'ids of the lists whose reports to take (all unless given)')
    .option('--max-bytes <n>', 'largest package (50000000 unless given)', wholeNumber(1000, 500_000_000))
    .option(
      '--per-minute <n>',
      'requests of one sender in a minute (60 unless given)',
      wholeNumber(1, 100_000),
    )
    .option('--behind-proxy', 'tell senders apart by what your own proxy says (X-Forwarded-For)')
    .action(receive);
}

async function receive(options: ReceiveOptions): Promise<void> {
  const { database, host, port, kind, list = [], maxBytes, perMinute, behindProxy } = options;
  for (const id of list) {
    if (!ListInfo.shape.id.safeParse(id).success)
      throw new InputError(
        `${JSON.stringify(id)} is no id of a list: small letters, digits, dots and hyphens.`,
      );
  }
  const { startReceiver } = await import('../receiver/start.ts');
  const receiver = await startReceiver({
    database,
    host,
    port,
    lists: list,
    ...(kind && { takes: kind }),
    ...(maxBytes !== undefined && { maxBytes }),
    ...(perMinute !== undefined && { perMinute }),
    ...(behindProxy && { behindProxy }),
  });
  process.stdout.write(`Receiving  ${receiver.address}
Kept in    ${nameOf(database)}
Ctrl+C or SIGTERM stops it when what is arriving has arrived.
`);
  await new Promise<void>((stopped) => {
    process.once('SIGINT', () => stopped());
    process.once('SIGTERM', () => stopped());
  });
  await receiver.stop();
  process.stdout.write('Stopped.\n');
}
