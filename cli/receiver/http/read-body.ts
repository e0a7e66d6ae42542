/** Reads what is sent within a size and a time: never more of it is held than may be taken. */
import type { IncomingMessage } from 'node:http';
import { Refused } from '../refusal.ts';

export interface BodyLimits {
  maxBytes: number;
  /** Between two pieces, in milliseconds. */
  idleMs: number;
  /** From the first to the last. */
  wholeMs: number;
}

/**
 * Refuses by what the headers say, before a byte of the body is read.
 * @throws Refused `too-large`
 */
export function refuseByLength({ headers }: IncomingMessage, { maxBytes }: BodyLimits): void {
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw new Refused('too-large');
}

/** @throws Refused `too-large`, `too-slow`, `cut-off` */
export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const slow = (): void => end(new Refused('too-slow'));
    const whole = setTimeout(slow, limits.wholeMs);
    let idle = setTimeout(slow, limits.idleMs);
    const end = (refused?: Refused): void => {
      clearTimeout(whole);
      clearTimeout(idle);
      request.off('data', take);
      if (refused) reject(refused);
      else resolve(Buffer.concat(pieces, size));
    };
    const take = (piece: Buffer): void => {
      size += piece.length;
      if (size > limits.maxBytes) {
        end(new Refused('too-large'));
        return;
      }
      pieces.push(piece);
      clearTimeout(idle);
      idle = setTimeout(slow, limits.idleMs);
    };
    request.on('data', take);
    request.once('end', () => end());
    request.once('error', () => end(new Refused('cut-off')));
    request.once('close', () => end(new Refused('cut-off')));
  });
}
