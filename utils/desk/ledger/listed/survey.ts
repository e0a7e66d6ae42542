/**
 * What an opening in bulk would do, counted before anybody presses: how many cases, and where the entries lie. Nothing is
 * written, and a list of a million entries is gone through in little memory: codes are held as numbers.
 */
import { foldName } from '../../../identity/names.ts';
import { isNaturalPerson } from '../../../identity/subject.ts';
import { provinceOfRegions } from '../../../identity/province.ts';
import { regionAtHead } from '../../../identity/region-reading.ts';
import type { Entry } from '../../../model/entry.ts';
import type { BulkOpening, BulkOpened, BulkSurvey } from '../../../model/ledger/opening.ts';
import { hashKey, newKeyHash } from '../../../store/key-hash.ts';
import { areaOf } from '../cases/area.ts';
import { entryKey } from '../cases/fold.ts';
import { caseIdOf, wantedBy, wholeCodes } from './opening.ts';
import type { KnownCases } from './opening.ts';

/** How a county may be written that is known by its bare name only. */
const suffixes = ['', '市', '区', '县'] as const;

export class ListSurvey {
  readonly #cases: KnownCases;
  readonly #list: string;
  readonly #isWanted: ReturnType<typeof wantedBy>;
  readonly #counts: BulkOpened = { opened: 0, linked: 0, known: 0, persons: 0 };
  readonly #codes = new Set<number>();
  readonly #hash = newKeyHash();
  /** By the bare name of the smaller place. */
  readonly #areas = new Map<string, number>();
  readonly #wantedNames: readonly string[];
  /** Lists write the same few areas again and again. */
  readonly #stepOf = new Map<string, string | undefined>();
  #entries = 0;

  constructor(cases: KnownCases, list: string, bulk: BulkOpening) {
    this.#cases = cases;
    this.#list = list;
    this.#isWanted = wantedBy(bulk);
    this.#wantedNames = namesOf(bulk.area ?? '');
  }

  take(entry: Entry): void {
    const area = areaOf(entry);
    if (!this.#isWanted(entry, area)) return;
    this.#entries += 1;
    const step = area === undefined ? undefined : this.#smaller(area);
    if (step !== undefined) this.#areas.set(step, (this.#areas.get(step) ?? 0) + 1);
    this.#counts[this.#fate(entry)] += 1;
  }

  result(): BulkSurvey {
    const areas = [...this.#areas]
      .flatMap(([name, entries]) => {
        const area = this.#written(name);
        return area === undefined ? [] : [{ area, name, entries }];
      })
      .toSorted((a, b) => b.entries - a.entries || (a.name < b.name ? -1 : 1));
    const told = areas.reduce((sum, { entries }) => sum + entries, 0);
    return { entries: this.#entries, counts: { ...this.#counts }, areas, elsewhere: this.#entries - told };
  }

  /** What `BulkOpener` would make of it. */
  #fate(entry: Entry): keyof BulkOpened {
    if (isNaturalPerson(entry.subject)) return 'persons';
    if (this.#cases.ofEntry(this.#list, entry.id) !== undefined) return 'known';
    const codes = wholeCodes(entry.subject);
    const known = this.#cases.ofCodes(codes);
    // Only a case that is there already can have been left by hand: without one, no id need be made of a code.
    const state = this.#cases.state(known ?? caseIdOf(this.#list, entry));
    if (state?.unlinked.has(entryKey(this.#list, entry.id))) return 'known';
    const isThere = known !== undefined || state !== undefined || this.#isSecond(codes);
    return isThere ? 'linked' : 'opened';
  }

  /** Whether an entry of the same company went by before; notes its codes. */
  #isSecond(codes: readonly string[]): boolean {
    let isSecond = false;
    for (const code of codes) {
      hashKey(code, 0, this.#hash);
      const number = (this.#hash[0] ?? 0) * 2 ** 21 + ((this.#hash[1] ?? 0) >>> 11);
      if (this.#codes.has(number)) isSecond = true;
      else this.#codes.add(number);
    }
    return isSecond;
  }

  /** The place within the wanted one that an area names first. */
  #smaller(area: string): string | undefined {
    if (this.#stepOf.has(area)) return this.#stepOf.get(area);
    const names = regionsOf(area);
    const at = names.findLastIndex((name) => this.#wantedNames.includes(name));
    const step = names[at + 1];
    this.#stepOf.set(area, step);
    return step;
  }

  /** A smaller place as it can be asked for, so that the same entries are meant; undefined where it cannot. */
  #written(name: string): string | undefined {
    const wanted = this.#wantedNames;
    return suffixes
      .map((suffix) => `${[...wanted, name].join('')}${suffix}`)
      .find((area) => {
        const read = namesOf(area);
        return read.length === wanted.length + 1 && read.at(-1) === name;
      });
  }
}

const namesOf = (area: string): string[] => regionAtHead(foldName(area)).names;

/** The regions of an area, the widest first; its province is told by its prefecture too. */
function regionsOf(area: string): string[] {
  const names = namesOf(area);
  const province = provinceOfRegions(names);
  return province === undefined || names[0] === province ? names : [province, ...names];
}
