import { expect, it } from 'vitest';
import { RateLimit } from '../../../../cli/receiver/http/rate-limit.ts';

it('counts each sender by itself, anew in each minute', () => {
  let now = 0;
  const limit = new RateLimit(2, () => now);
  expect([1, 2, 3].map(() => limit.allows('192.0.2.1'))).toEqual([true, true, false]);
  expect(limit.allows('192.0.2.2')).toBe(true);
  now = 59_999;
  expect([limit.allows('192.0.2.1'), limit.secondsLeft]).toEqual([false, 1]);
  now = 60_000;
  expect([limit.allows('192.0.2.1'), limit.secondsLeft]).toEqual([true, 60]);
});

it('takes all addresses of one IPv6 subscriber for one, however they are written, and others for others', () => {
  const limit = new RateLimit(1, () => 0);
  expect(limit.allows('2001:db8:0:7::1')).toBe(true);
  expect(limit.allows('2001:db8:0:7:ffff::2')).toBe(false);
  expect(limit.allows('2001:0db8:0000:0007:1:2:3:4')).toBe(false);
  expect(limit.allows('2001:db8:0:8::1')).toBe(true);
  expect(limit.allows('::1')).toBe(true);
  expect(limit.allows('fe80::1%eth0')).toBe(true);
  expect(limit.allows('::ffff:192.0.2.9')).toBe(true);
  expect(limit.allows('192.0.2.9')).toBe(false);
});
