/** Variants of the names and codes of a list's entries, each with what it should come to. */
import { readCode } from '../../utils/identity/codes.ts';
import type { Entry } from '../../utils/model/entry.ts';
import { doubtfulCodeVariants, losslessCodes, maskedCode } from './code-variants.ts';
import { expectedByCode, expectedByName } from './expectations.ts';
import { losslessVariants, lossyVariants } from './name-variants.ts';
import type { Variant } from './name-variants.ts';
import type { Case } from './tally.ts';

/** Cases by the kind of variant. */
export type Sets = Map<string, Case[]>;

export function namesAsListed(entries: readonly Entry[]): Case[] {
  return entries.map((entry) => ({
    name: entry.subject.name,
    expected: expectedByName(entry),
    entryId: entry.id,
  }));
}

/** A name with the code of its own entry: marks whatever is wrong with the codes, or is only revoked. */
export function namesWithCodes(entries: readonly Entry[]): Case[] {
  return entries.flatMap(({ id, subject: { name, uscc } }) =>
    uscc === undefined ? [] : [{ name, code: uscc, expected: 'marked' as const, entryId: id }],
  );
}

export function losslessNames(entries: readonly Entry[]): Sets {
  return setsOf(
    entries,
    losslessVariants,
    ({ subject }) => subject.name,
    (variant, entry) => ({
      name: variant.text,
      expected: expectedByName(entry),
    }),
  );
}

export function lossyNames(entries: readonly Entry[]): Sets {
  const listed = new Set(entries.map(({ subject }) => subject.name));
  return setsOf(
    entries,
    (name) => lossyVariants(name).filter(({ text }) => !listed.has(text)),
    ({ subject }) => subject.name,
    (variant) => ({ name: variant.text, expected: 'not marked' }),
  );
}

/** Only of codes that are whole and whose check digit passes: what others come to, `poorUsccs` says. */
export function losslessUsccs(entries: readonly Entry[]): Sets {
  return setsOf(entries, losslessCodes, goodUscc, (variant, entry) => ({
    code: variant.text,
    expected: expectedByCode(entry),
  }));
}

export function doubtfulUsccs(entries: readonly Entry[]): Sets {
  return setsOf(entries, doubtfulCodeVariants, goodUscc, (variant) => ({
    code: variant.text,
    expected: 'possible',
  }));
}

/** A code masked in the middle, alone and with its name: together they mark where the name may. */
export function maskedUsccs(entries: readonly Entry[]): Sets {
  const alone = setsOf(entries, masked, goodUscc, ({ text }) => ({ code: text, expected: 'possible' }));
  const named = setsOf(entries, masked, goodUscc, ({ text }, entry) => ({
    code: text,
    name: entry.subject.name,
    expected: expectedByName(entry),
  }));
  return new Map([
    ...alone,
    ...Array.from(named, ([kind, cases]) => [`${kind}, with the name`, cases] as const),
  ]);
}

const masked = (text: string): Variant[] => [{ kind: 'masked', text: maskedCode(text) }];

/** Codes that are listed masked, or fail their check digit: alone they are for the desk. */
export function poorUsccs(entries: readonly Entry[]): Sets {
  return setsOf(entries, asListed, poorUscc, ({ text }) => ({ code: text, expected: 'possible' }));
}

const asListed = (text: string): Variant[] => [
  { kind: text.includes('*') ? 'listed masked' : 'failing their check', text },
];

const poorUscc = (entry: Entry): string | undefined =>
  goodUscc(entry) === undefined ? entry.subject.uscc : undefined;

function goodUscc({ subject: { uscc } }: Entry): string | undefined {
  return uscc !== undefined && readCode(uscc)?.check === 'passes' ? uscc : undefined;
}

function setsOf(
  entries: readonly Entry[],
  variantsOf: (text: string) => Variant[],
  textOf: (entry: Entry) => string | undefined,
  caseOf: (variant: Variant, entry: Entry) => Omit<Case, 'entryId'>,
): Sets {
  const sets: Sets = new Map();
  for (const entry of entries) {
    const text = textOf(entry);
    for (const variant of text === undefined ? [] : variantsOf(text)) {
      const cases = sets.get(variant.kind) ?? [];
      cases.push({ ...caseOf(variant, entry), entryId: entry.id, entryName: entry.subject.name });
      sets.set(variant.kind, cases);
    }
  }
  return sets;
}
