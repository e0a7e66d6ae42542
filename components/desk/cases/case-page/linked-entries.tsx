import type { JSX } from 'preact';
import { writeDay } from '../../../../utils/i18n/dates.ts';
import { entryHash } from '../../../look-up/address.ts';
import { lookupPage } from '../../../own-pages.ts';
import { plainWords } from '../../../plain-words.ts';
import { Told } from '../../../told.tsx';
import { useListTitles } from '../ledger-context.ts';
import { LinkEntry } from '../linking/link-entry.tsx';
import { LinkReport } from '../linking/link-report.tsx';
import { useCasesTexts } from '../use-texts.ts';
import { TakeButton } from './take-button.tsx';
import type { CaseCard } from './use-case-change.ts';

/** What lists say of it, as they were last compared, and reports that tell of it. */
export function LinkedEntries({ one, acts }: CaseCard): JSX.Element {
  const texts = useCasesTexts();
  const titleOf = useListTitles();
  const { entries, reports } = one;
  return (
    <section class="card" aria-labelledby="entries-title">
      <h3 id="entries-title">{texts.say('entries.title')}</h3>
      <ul class="plain-list">
        {entries.map(({ list, entry, state }) => (
          <li key={`${list} ${entry}`}>
            <a href={`${lookupPage}${entryHash({ list, id: entry })}`}>
              <Told>{titleOf(list)}</Told>
            </a>
            <TakeButton
              what={plainWords(titleOf(list))}
              busy={acts.busy}
              onTake={() => void acts.change({ kind: 'entry', data: { list, entry, state, unlinked: true } })}
            />
            <span class="entry-facts quiet">
              <span>{texts.say(`tier.${state.tier}`)}</span>
              {state.listedOn !== undefined && (
                <span>{texts.say('entries.listed', { date: writeDay(texts.language, state.listedOn) })}</span>
              )}
              {state.status !== undefined && state.removed === undefined && (
                <span>{texts.say(`entry-status.${state.status}`)}</span>
              )}
            </span>
            {state.removed && (
              <p>
                {texts.say('entries.removed', {
                  date: writeDay(texts.language, plainWords(state.removed.on)),
                  why: texts.say(`removed.${state.removed.reason}`),
                })}
              </p>
            )}
          </li>
        ))}
        {reports.map(({ report, title }) => (
          <li key={report}>
            <a href={`#reports/${report}`}>
              <Told>{title}</Told>
            </a>
            <TakeButton
              what={plainWords(title)}
              busy={acts.busy}
              onTake={() => void acts.change({ kind: 'report', data: { report, title, unlinked: true } })}
            />
          </li>
        ))}
      </ul>
      {entries.length === 0 && reports.length === 0 && <p class="quiet">{texts.say('entries.none')}</p>}
      <LinkEntry one={one} acts={acts} />
      <LinkReport one={one} acts={acts} />
    </section>
  );
}
