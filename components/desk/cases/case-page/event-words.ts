/** An event of a case in words. */
import { dot } from '../../../../utils/i18n/dot.ts';
import { writeDay } from '../../../../utils/i18n/dates.ts';
import type { CasesTexts } from '../../../../utils/i18n/cases/texts.ts';
import type { PageTexts } from '../../../../utils/i18n/pages/texts.ts';
import type { CaseChange } from '../../../../utils/model/ledger/events.ts';
import { measureWords } from '../measure-words.ts';
import { shopWords } from '../shop-words.ts';

interface EventWords {
  title: string;
  /** What the person wrote, or others did. */
  told?: string | undefined;
}

/** What events are told with. */
interface Telling {
  texts: CasesTexts;
  /** Words that all pages share, for the names of sites. */
  common: PageTexts;
  /** The title of a list, by its id. */
  listTitle: (id: string) => string;
}

type Teller<Kind extends CaseChange['kind']> = (
  data: Extract<CaseChange, { kind: Kind }>['data'],
  telling: Telling,
) => EventWords;

const day = (texts: CasesTexts, on: string): string => writeDay(texts.language, on);
const joined = (...told: (string | undefined)[]): string => told.filter(Boolean).join(dot);

const tellers: { [Kind in CaseChange['kind']]: Teller<Kind> } = {
  opened: ({ title, on }, { texts }) => ({
    title: texts.say('event.opened', { on: day(texts, on) }),
    told: title,
  }),
  edited: ({ title, area }, { texts }) => ({ title: texts.say('event.edited'), told: joined(title, area) }),
  status: ({ status, on, document, note }, { texts }) => ({
    title: texts.say('event.status', { status: texts.say(`status.${status}`), on: day(texts, on) }),
    told: joined(document, note),
  }),
  deadline: ({ due, note }, { texts }) => ({
    title:
      due === undefined
        ? texts.say('event.deadline-off')
        : texts.say('event.deadline', { due: day(texts, due) }),
    told: note,
  }),
  subject: ({ subject, removed }, { texts }) => ({
    title: texts.say(removed ? 'event.subject-removed' : 'event.subject'),
    told: subject.name,
  }),
  shop: ({ shop, removed }, { texts, common }) => ({
    title: texts.say(removed ? 'event.shop-removed' : 'event.shop', {
      site: common.say(`site.${shop.site}`),
    }),
    told: shopWords(shop),
  }),
  entry: ({ list, entry, state, unlinked }, { texts, listTitle }) => {
    const told = joined(listTitle(list), entry);
    if (unlinked) return { title: texts.say('event.entry-unlinked'), told };
    if (state.removed === undefined) return { title: texts.say('event.entry'), told };
    const why = texts.say(`removed.${state.removed.reason}`);
    return { title: texts.say('event.entry-removed', { why }), told };
  },
  report: ({ title, unlinked }, { texts }) => ({
    title: texts.say(unlinked ? 'event.report-unlinked' : 'event.report'),
    told: title,
  }),
  measure: ({ number, platform, step, on, note }, { texts }) => ({
    title: texts.say('event.measure', {
      measure: measureWords(texts.language, number),
      step: texts.say(`measure.${step}`),
      on: day(texts, on),
    }),
    told: joined(platform, note),
  }),
  note: ({ text }, { texts }) => ({ title: texts.say('event.note'), told: text }),
  evidence: ({ evidence, removed }, { texts }) => ({
    title: texts.say(removed ? 'event.evidence-removed' : 'event.evidence'),
    told: evidence.name,
  }),
  tagged: ({ tag }, { texts }) => ({ title: texts.say('event.tagged'), told: tag }),
  untagged: ({ tag }, { texts }) => ({ title: texts.say('event.untagged'), told: tag }),
  assigned: ({ who }, { texts }) => ({ title: texts.say('event.assigned'), told: who }),
  unassigned: ({ who }, { texts }) => ({ title: texts.say('event.unassigned'), told: who }),
};

/** @returns what happened, in words */
export function eventWords(telling: Telling, event: CaseChange): EventWords {
  // A kind and its data go together by `CaseChange`.
  const tell = tellers[event.kind] as Teller<CaseChange['kind']>;
  return tell(event.data, telling);
}
