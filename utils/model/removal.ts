/** Why a publisher takes an entry off its list (docs/feed.md). */
import * as z from 'zod/mini';

export const RemovalReason = z.enum([
  'repaired',
  'expired',
  'objection-upheld',
  'withdrawn',
  'published-in-error',
]);
export type RemovalReason = z.infer<typeof RemovalReason>;
