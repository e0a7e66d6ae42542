/**
 * The form of a pack's declaration (`pack.ts`) as a schema, for packs that a person loads from a file: every key
 * known, everything bounded, every selector one that the browser understands. Never part of a content script.
 */
import * as z from 'zod/mini';
import { PartyRole } from '../model/sighting.ts';
import { PageKind, SiteId } from '../model/site.ts';

/** Bounds: the largest shipped pack stays far below each. */
const maxText = 500;
const maxPages = 60;
const maxReadings = 20;
const maxItems = 60;
const maxData = 20;

/** The message with which a selector is refused that is none. */
export const badSelector = 'bad-selector';

const text = z.string().check(z.maxLength(maxText));
const texts = z.array(text).check(z.maxLength(maxItems));
const list = <T extends z.ZodMiniType>(item: T, most = maxItems): z.ZodMiniArray<T> =>
  z.array(item).check(z.maxLength(most));

/** @param isSelector whether the browser understands it; it is asked about short texts only */
// oxlint-disable-next-line typescript/explicit-function-return-type -- the schema's type is what it says
export function packSchema(isSelector: (selector: string) => boolean) {
  const selector = z.string().check(
    z.maxLength(maxText),
    z.refine((one) => one.length > maxText || isSelector(one), { error: badSelector }),
  );
  const spot = { at: z.optional(selector), around: z.optional(selector) };

  const cut = z.discriminatedUnion('take', [
    z.strictObject({ take: z.literal('after'), mark: text, last: z.optional(z.literal(true)) }),
    z.strictObject({ take: z.literal('before'), mark: text, last: z.optional(z.literal(true)) }),
    z.strictObject({ take: z.literal('digits') }),
    z.strictObject({ take: z.literal('parameter'), name: text }),
    z.strictObject({ take: z.literal('decoded'), of: z.enum(['percent', 'base64']) }),
    z.strictObject({ take: z.literal('key'), path: text }),
  ]);
  const cuts = { cut: z.optional(list(cut)) };
  const source = z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('text'), ...spot, ...cuts }),
    z.strictObject({ from: z.literal('attribute'), name: text, ...spot, ...cuts }),
    z.strictObject({ from: z.literal('record'), path: text, ...cuts }),
    z.strictObject({ from: z.literal('data'), path: text, ...cuts }),
    z.strictObject({ from: z.literal('address'), ...cuts }),
    z.strictObject({ from: z.literal('label'), labels: texts, ...spot, ...cuts }),
    z.strictObject({ from: z.literal('imprint'), part: z.enum(['name', 'code', 'licence', 'supplier']) }),
    z.strictObject({ from: z.literal('fixed'), value: text }),
  ]);
  const value = list(source);
  const condition = z.union([
    z.strictObject({ has: selector }),
    z.strictObject({ value, is: texts }),
    z.strictObject({ value, includes: text }),
    z.strictObject({ value, startsWith: text, length: z.optional(z.int().check(z.gte(0), z.lte(10_000))) }),
  ]);
  const conditions = z.optional(list(condition));

  const fields = z.strictObject({
    shopAddress: z.optional(value),
    shopId: z.optional(value),
    sellerId: z.optional(value),
    host: z.optional(value),
    shopName: z.optional(value),
    aliases: z.optional(
      list(
        z.strictObject({
          address: z.optional(value),
          shopId: z.optional(value),
          sellerId: z.optional(value),
          host: z.optional(value),
        }),
      ),
    ),
    licence: z.optional(value),
    itemAddress: z.optional(value),
    itemId: z.optional(value),
    target: z.optional(z.strictObject({ address: value, shown: z.optional(value), own: texts })),
    parties: z.optional(
      list(z.strictObject({ role: PartyRole, name: z.optional(value), codes: z.optional(list(value)) })),
    ),
    ad: conditions,
    selfOperated: conditions,
    identified: z.optional(z.literal(true)),
    skip: conditions,
  });
  const each = z.strictObject({
    each: selector,
    record: z.optional(z.strictObject({ list: text, key: text, equals: value })),
  });
  const reading = {
    name: text,
    fields,
    mark: list(z.strictObject({ at: selector, where: z.enum(['after', 'inside-end', 'inside-start']) })),
  };
  const card = z.union([
    each,
    z.strictObject({ page: z.literal(true), needs: z.optional(selector) }),
    z.strictObject({ records: text }),
  ]);
  const data = z.strictObject({
    after: text,
    in: z.optional(selector),
    attribute: z.optional(text),
    types: z.optional(texts),
    item: z.optional(text),
  });
  const page = z.strictObject({
    kind: PageKind,
    at: list(
      z.union([
        z.enum(['shop', 'item']),
        z.strictObject({ host: z.optional(text), path: text, parameters: z.optional(texts) }),
      ]),
    ),
    readings: list(z.strictObject({ ...reading, card }), maxReadings),
    also: z.optional(list(z.strictObject({ ...reading, card: each }), maxReadings)),
    data: z.optional(
      z
        .record(z.string().check(z.regex(/^[A-Za-z][\w-]{0,40}$/)), data)
        .check(z.refine((named) => Object.keys(named).length <= maxData)),
    ),
    empty: list(
      z.strictObject({
        has: selector,
        lacks: z.optional(selector),
        waiting: z.optional(z.literal(true)),
        means: text,
      }),
    ),
  });
  return z.strictObject({
    site: SiteId,
    hosts: texts,
    scheme: z.enum(['any', 'http']),
    pages: list(page, maxPages),
  });
}
