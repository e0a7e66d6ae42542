/** An event of a case in words. */
import { writeDay } from '../../../../utils/i18n/dates.ts';
import type { CasesTexts } from '../../../../utils/i18n/cases/texts.ts';
import type { PageTexts } from '../../../../utils/i18n/pages/texts.ts';
import type { CaseChange } from '../../../../utils/model/ledger.ts';
import { measureWords } from '../measure-words.ts';

interface EventWords {
  title: string;
  /** What the person wrote, or others did. */
  told?: string | undefined;
}

/** @param common words that all pages share, for the names of sites */
export function eventWords(texts: CasesTexts, common: PageTexts, event: CaseChange): EventWords {
  const day = (on: string): string => writeDay(texts.language, on);
  switch (event.kind) {
    case 'opened':
      return { title: texts.say('event.opened', { on: day(event.data.on) }), told: event.data.title };
    case 'edited':
      return {
        title: texts.say('event.edited'),
        told: [event.data.title, event.data.area].filter(Boolean).join(' · '),
      };
    case 'status': {
      const { status, on, document, note } = event.data;
      return {
        title: texts.say('event.status', { status: texts.say(`status.${status}`), on: day(on) }),
        told: [document, note].filter(Boolean).join(' · '),
      };
    }
    case 'deadline': {
      const { due, note } = event.data;
      return {
        title:
          due === undefined
            ? texts.say('event.deadline-off')
            : texts.say('event.deadline', { due: day(due) }),
        told: note,
      };
    }
    case 'subject':
      return {
        title: texts.say(event.data.removed ? 'event.subject-removed' : 'event.subject'),
        told: event.data.subject.name,
      };
    case 'shop': {
      const { shop, removed } = event.data;
      return {
        title: texts.say(removed ? 'event.shop-removed' : 'event.shop', {
          site: common.say(`site.${shop.site}`),
        }),
        told: shop.name ?? shop.shopId ?? shop.sellerId ?? shop.host,
      };
    }
    case 'entry': {
      const { list, entry, state, unlinked } = event.data;
      if (unlinked) return { title: texts.say('event.entry-unlinked'), told: `${list} ${entry}` };
      const title = state.removed
        ? texts.say('event.entry-removed', { why: texts.say(`removed.${state.removed.reason}`) })
        : texts.say('event.entry');
      return { title, told: `${list} ${entry}` };
    }
    case 'report':
      return {
        title: texts.say(event.data.unlinked ? 'event.report-unlinked' : 'event.report'),
        told: event.data.title,
      };
    case 'measure': {
      const { number, platform, step, on, note } = event.data;
      return {
        title: texts.say('event.measure', {
          measure: measureWords(texts.language, number),
          step: texts.say(`measure.${step}`),
          on: day(on),
        }),
        told: [platform, note].filter(Boolean).join(' · '),
      };
    }
    case 'note':
      return { title: texts.say('event.note'), told: event.data.text };
    case 'evidence':
      return {
        title: texts.say(event.data.removed ? 'event.evidence-removed' : 'event.evidence'),
        told: event.data.evidence.name,
      };
    case 'tagged':
      return { title: texts.say('event.tagged'), told: event.data.tag };
    case 'untagged':
      return { title: texts.say('event.untagged'), told: event.data.tag };
    case 'assigned':
      return { title: texts.say('event.assigned'), told: event.data.who };
    case 'unassigned':
      return { title: texts.say('event.unassigned'), told: event.data.who };
  }
}
