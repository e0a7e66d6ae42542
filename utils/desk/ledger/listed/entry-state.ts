/** What a list says of an entry, as a case keeps it. */
import { isNoticeOnly } from '../../../match/evidence.ts';
import type { Entry } from '../../../model/entry.ts';
import type { EntryState } from '../../../model/ledger/events.ts';
import type { ListInfo } from '../../../model/list.ts';

/** Three months do not bring back a revoked licence, nor do other lists set a term: only by their own word. */
export function entryStateOf(entry: Entry, { rectifyMonths, published }: ListInfo): EntryState {
  const { tier, status, rectifyBy } = entry;
  const listedOn = entry.listedOn ?? published;
  const isRectifiable = (tier !== 'other' && !isNoticeOnly(entry)) || status === 'rectifying';
  return {
    tier,
    ...(status !== undefined && { status }),
    ...(listedOn !== undefined && { listedOn }),
    ...(rectifyBy !== undefined && { rectifyBy }),
    ...(isRectifiable && rectifyMonths > 0 && { rectifyMonths }),
  };
}
