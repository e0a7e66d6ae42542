import type { ListState } from '../utils/model/list.ts';

/** Whether a list was not refreshed in time; the packaged demonstration has no such time. @param now ms since 1970 */
export function isStale(list: ListState, now: number): boolean {
  return list.trust !== 'demonstration' && Date.parse(list.expires) < now;
}
