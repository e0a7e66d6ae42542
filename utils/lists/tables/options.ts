import type { BasisKind, Day, Tier } from '../../model/entry.ts';
import type { TableMapping } from './mapping.ts';

/** What a table does not say itself. */
export interface TableOptions {
  tier: Tier;
  /** The day on which the table was published: given to rows without dates of their own. */
  published?: Day;
  /** What all entries rest on; without it the cause, the authority and the issuer tell. */
  basisKind?: BasisKind;
  /** What those entries rest on of which neither the cause, nor the authority, nor the issuer tells. */
  basisUntold?: BasisKind;
  /** The authority whose list this is. */
  issuer?: string;
  /** What a person said the columns hold, where the reader was wrong. */
  mapping?: TableMapping;
}
