/** What a mark's detail leads to on the page that explains marks: `learn.html#TOPIC`. */
import * as z from 'zod/mini';

export const MarkTopic = z.enum([
  'mark-blacklist',
  'mark-watchlist',
  'mark-suspected',
  'mark-other',
  'mark-notice',
  'mark-same-name',
]);
export type MarkTopic = z.infer<typeof MarkTopic>;
