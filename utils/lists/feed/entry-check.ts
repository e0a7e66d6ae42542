/**
 * Fast looks at whether something is an entry exactly as the model has it (utils/model/entry.ts), without a field
 * more: `isPlainEntry` at a JSON value, `PlainEntries` at the text of lines, which then need not be parsed at all. The
 * model's own check costs more than all else that is done to a line; nearly all lines pass these and never meet it.
 * They may only be stricter than the model: property tests hold them together.
 */
import type { Findable } from '../../identity/keys.ts';
import { BasisKind, CauseCode, EntryStatus, SubjectKind, Tier } from '../../model/entry.ts';
import type { Entry, Storefront } from '../../model/entry.ts';
import { SiteId } from '../../model/site.ts';
import { captured, list, matching, object, oneOf, optional, text, whole } from './json-shape.ts';

const day = matching(String.raw`\d{4}-\d{2}-\d{2}`);

/** Fields in the order of the model, in which builders write them. Captured is what an entry is found by. */
const subject = object({
  kind: captured(oneOf(SubjectKind.options)),
  name: captured(text(200)),
  formerNames: optional(list(text(200))),
  otherNames: optional(list(text(200))),
  uscc: optional(captured(matching('[0-9A-Z*]{18}'))),
  registrationNumber: optional(captured(matching('[0-9*]{15}|[0-9*]{13}'))),
  organisationCode: optional(captured(matching('[0-9A-Z*]{9}'))),
  region: optional(text(100)),
});

const storefront = object({
  site: oneOf(SiteId.options),
  shopId: optional(text(100)),
  sellerId: optional(text(100)),
  host: optional(text(253)),
  name: optional(text(200)),
  url: optional(text(2000)),
  seen: optional(day),
  basis: optional(oneOf(['licence', 'annual-report', 'decision', 'publisher', 'volunteer'])),
  confirmations: optional(whole),
});

const entry = object({
  id: captured(text(200)),
  subject,
  storefronts: optional(captured(list(storefront))),
  domains: optional(captured(list(text(253)))),
  apps: optional(captured(list(text(200)))),
  tier: oneOf(Tier.options),
  causes: list(object({ code: optional(oneOf(CauseCode.options)), wording: text(500) })),
  basisKind: oneOf(BasisKind.options),
  role: optional(
    object({
      part: oneOf(['organised', 'took-part', 'assisted']),
      means: optional(list(oneOf(['accounts', 'data', 'technology', 'logistics', 'funds', 'information']))),
    }),
  ),
  decision: optional(
    object({
      authority: optional(text(200)),
      number: optional(text(200)),
      date: optional(day),
      url: optional(text(2000)),
    }),
  ),
  listedOn: optional(day),
  confirmedOn: optional(day),
  rectifyBy: optional(day),
  status: optional(oneOf(EntryStatus.options)),
  measures: optional(list(object({ number: whole, by: optional(text(200)) }))),
});

/**
 * @param value out of `JSON.parse`, so that its fields are its own
 * @returns whether it is an entry as it stands; false says only that the model must be asked
 */
export function isPlainEntry(value: unknown): value is Entry {
  return entry.holds(value);
}

/** Goes through a text of closed lines, looking at each as it stands. */
export class PlainEntries {
  readonly #lines: string;
  /** Where the next line begins. */
  #at = 0;

  constructor(lines: string) {
    this.#lines = lines;
  }

  /** @returns by what the next line's entry is found; nothing where it must be parsed and the model asked (`skip`) */
  next(): Findable | undefined {
    plainLine.lastIndex = this.#at;
    const found = plainLine.exec(this.#lines);
    if (found === null) return undefined;
    this.#at = plainLine.lastIndex;
    const [, id = '', kind, name = '', uscc, registrationNumber, organisationCode, ...lists] = found;
    const [storefronts, domains, apps] = lists;
    return {
      id,
      subject: { kind: kind as SubjectKind, name, uscc, registrationNumber, organisationCode },
      storefronts: storefronts === undefined ? undefined : (JSON.parse(storefronts) as Storefront[]),
      domains: domains === undefined ? undefined : (JSON.parse(domains) as string[]),
      apps: apps === undefined ? undefined : (JSON.parse(apps) as string[]),
    };
  }

  /** Goes past a line. @returns its text, without the line break */
  skip(): string {
    const end = this.#lines.indexOf('\n', this.#at);
    const line = this.#lines.slice(this.#at, end);
    this.#at = end + 1;
    return line;
  }
}

const plainLine = new RegExp(`${entry.pattern}\\n`, 'y');
