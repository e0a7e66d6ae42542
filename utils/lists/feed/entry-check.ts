/**
 * A fast look at whether a JSON value is an entry exactly as the model has it (utils/model/entry.ts), without a
 * field more. The model's own check costs more than all else that is done to a line; most lines pass this one and
 * never meet it. It may only be stricter than the model: a property test holds the two together.
 */
import { BasisKind, CauseCode, EntryStatus, SubjectKind, Tier } from '../../model/entry.ts';
import type { Entry } from '../../model/entry.ts';
import { SiteId } from '../../model/site.ts';

type Check = (value: unknown) => boolean;

const text =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= max;

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

const oneOf = (options: readonly string[]): Check => {
  const known = new Set<unknown>(options);
  return (value) => known.has(value);
};

const list =
  (of: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!of(item)) return false;
    return true;
  };

const whole: Check = (value) => Number.isSafeInteger(value);

/** An object of JSON with all of `required` and none but those and `optional`. */
function object(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>>): Check {
  const checks = new Map(Object.entries({ ...required, ...optional }));
  const needed = Object.keys(required);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let found = 0;
    for (const key in value) {
      const check = checks.get(key);
      if (check === undefined || !check((value as Record<string, unknown>)[key])) return false;
      found++;
    }
    if (found < needed.length) return false;
    for (const key of needed) if (!Object.hasOwn(value, key)) return false;
    return true;
  };
}

const day = matching(/^\d{4}-\d{2}-\d{2}$/);

const subject = object(
  { kind: oneOf(SubjectKind.options), name: text(200) },
  {
    formerNames: list(text(200)),
    otherNames: list(text(200)),
    uscc: matching(/^[0-9A-Z*]{18}$/),
    registrationNumber: matching(/^[0-9*]{13}$|^[0-9*]{15}$/),
    organisationCode: matching(/^[0-9A-Z*]{9}$/),
    region: text(100),
  },
);

const storefront = object(
  { site: oneOf(SiteId.options) },
  {
    shopId: text(100),
    sellerId: text(100),
    host: text(253),
    name: text(200),
    url: text(2000),
    seen: day,
    basis: oneOf(['licence', 'annual-report', 'decision', 'publisher', 'volunteer']),
    confirmations: whole,
  },
);

const entry = object(
  {
    id: text(200),
    subject,
    tier: oneOf(Tier.options),
    causes: list(object({ wording: text(500) }, { code: oneOf(CauseCode.options) })),
    basisKind: oneOf(BasisKind.options),
  },
  {
    storefronts: list(storefront),
    domains: list(text(253)),
    apps: list(text(200)),
    role: object(
      { part: oneOf(['organised', 'took-part', 'assisted']) },
      { means: list(oneOf(['accounts', 'data', 'technology', 'logistics', 'funds', 'information'])) },
    ),
    decision: object({}, { authority: text(200), number: text(200), date: day, url: text(2000) }),
    listedOn: day,
    confirmedOn: day,
    rectifyBy: day,
    status: oneOf(EntryStatus.options),
    measures: list(object({ number: whole }, { by: text(200) })),
  },
);

/**
 * @param value out of `JSON.parse`, so that its fields are its own
 * @returns whether it is an entry as it stands; false says only that the model must be asked
 */
export function isPlainEntry(value: unknown): value is Entry {
  return entry(value);
}
