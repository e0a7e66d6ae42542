/** Short ways to write the values of a declaration (`pack.ts`): they only build data. */
import type { Cut, DataPath, Selector, Source } from './pack.ts';

/** The text of an element in the card. */
export const text = (at?: Selector, ...cut: Cut[]): Source => ({
  from: 'text',
  ...(at !== undefined && { at }),
  ...(cut.length > 0 && { cut }),
});

/** An attribute of an element in the card; `attribute('data-sku')` of the card itself. */
export const attribute = (name: string, at?: Selector, ...cut: Cut[]): Source => ({
  from: 'attribute',
  name,
  ...(at !== undefined && { at }),
  ...(cut.length > 0 && { cut }),
});

/** A value of the page's data: `source.key.key`. */
export const data = (path: DataPath, ...cut: Cut[]): Source => ({
  from: 'data',
  path,
  ...(cut.length > 0 && { cut }),
});

/** A value of the card's own record. */
export const record = (path: string, ...cut: Cut[]): Source => ({
  from: 'record',
  path,
  ...(cut.length > 0 && { cut }),
});

/** The page's own address, or a part of it. */
export const pageAddress = (...cut: Cut[]): Source => ({
  from: 'address',
  ...(cut.length > 0 && { cut }),
});

/** The value beside the first of these labels that stands in `at`. */
export const label = (at: Selector, ...labels: string[]): Source => ({ from: 'label', at, labels });

export const after = (mark: string): Cut => ({ take: 'after', mark });
export const afterLast = (mark: string): Cut => ({ take: 'after', mark, last: true });
export const before = (mark: string): Cut => ({ take: 'before', mark });
export const beforeLast = (mark: string): Cut => ({ take: 'before', mark, last: true });
export const digits: Cut = { take: 'digits' };
export const parameter = (name: string): Cut => ({ take: 'parameter', name });
/** A value of the JSON that the text holds. */
export const key = (path: string): Cut => ({ take: 'key', path });
export const decoded = (of: 'percent' | 'base64'): Cut => ({ take: 'decoded', of });
