/** Why a receiver does not take what it was sent: stable codes, with words for whoever reads them (docs/receiver.md). */
import type { Refusal } from '../../utils/model/report.ts';

/** Each code's HTTP status, and what it means in words. Of those above 500, of 408 and of 429 a sender tries again. */
const refusals = {
  'not-here': [
    404,
    'Nothing is at this address. Reports go to the address itself, without a path of their own.',
  ],
  'bad-method': [405, 'GET tells what is taken here, POST hands in a report.'],
  'unknown-receipt': [404, 'No report has this receipt.'],
  'not-zip': [415, 'A report is a package (.zip), sent as application/zip.'],
  'no-key': [400, "The Idempotency-Key must be there once, and be the report's id."],
  'too-large': [413, 'The package is larger than what is taken here.'],
  'too-slow': [408, 'The package did not arrive in time.'],
  'cut-off': [400, 'The package did not arrive whole.'],
  'too-many': [429, 'Too many requests in a minute. Try again later.'],
  busy: [503, 'Too many packages are arriving at once. Try again later.'],
  failed: [500, 'The receiver failed. Nothing was kept. Try again later.'],
  damaged: [422, 'The package is damaged, or is no zip archive.'],
  encrypted: [422, 'The package is encrypted.'],
  'unpacks-too-large': [422, 'The package unpacks to more than what is taken here.'],
  'bad-name': [422, 'The package holds a file whose name is not allowed.'],
  'duplicate-file': [422, 'The package holds two files of one name.'],
  'missing-file': [422, 'A file is missing from the package.'],
  'unlisted-file': [422, 'The package holds a file that its manifest or its report does not name.'],
  'bad-manifest': [422, 'manifest.json is not what docs/reports.md describes.'],
  'bad-report': [422, 'report.json is not what docs/reports.md describes.'],
  'size-differs': [422, 'A file has not the size that is stated.'],
  'hash-differs': [422, 'A file has not the SHA-256 that is stated.'],
  'key-differs': [422, "The Idempotency-Key is not the report's id."],
  'kind-not-taken': [422, 'Reports of this kind are not taken here.'],
  'list-not-taken': [422, 'Reports to this list are not taken here.'],
  'other-content': [
    409,
    'A report of this id was received before, with other content. Send changes as a new report.',
  ],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type RefusalCode = keyof typeof refusals;

/** Something that is not taken. `detail` may tell where: never anything but names of the package's own files. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusalCode;
  readonly status: number;
  readonly detail: string | undefined;

  constructor(code: RefusalCode, detail?: string) {
    super(code);
    this.code = code;
    [this.status] = refusals[code];
    this.detail = detail;
  }

  toRefusal(): Refusal {
    const [, message] = refusals[this.code];
    const whole = this.detail === undefined ? message : `${message} (${this.detail})`;
    return { format: 'xinbiao-refusal', version: 1, code: this.code, message: whole.slice(0, 2000) };
  }
}
