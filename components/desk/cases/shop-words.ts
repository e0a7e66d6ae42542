/** A shop by the first that is known of its name, its numbers and its host. */
import type { Storefront } from '../../../utils/model/entry.ts';

/** @returns undefined where it is known by its address alone */
export function shopWords({ name, shopId, sellerId, host }: Storefront): string | undefined {
  return name ?? shopId ?? sellerId ?? host;
}
