/** How often one sender may ask in a minute. Addresses are held for that minute, in memory, and nowhere else. */
import { isIPv6 } from 'node:net';

export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  #minute = 0;
  readonly #counts = new Map<string, number>();

  /** @param now milliseconds; a clock that never goes back */
  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Counts a request. @returns whether it may go on */
  allows(address: string): boolean {
    const minute = Math.floor(this.#now() / 60_000);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts.clear();
    }
    const sender = senderOf(address);
    const count = (this.#counts.get(sender) ?? 0) + 1;
    this.#counts.set(sender, count);
    return count <= this.#perMinute;
  }

  /** Seconds until the next minute begins. */
  get secondsLeft(): number {
    return Math.max(1, Math.ceil(60 - (this.#now() % 60_000) / 1000));
  }
}

/** One subscriber has 2^64 addresses of IPv6 (RFC 6177): they count as one. */
function senderOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(bare)) return bare;
  const [head = '', tail] = bare.replace(/%.*$/, '').split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  if (tail !== undefined)
    groups.push(...Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0'));
  return [...groups, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
