import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseFilters } from '../../../utils/model/ledger/case-query.ts';
import { CasePage } from './case-page/case-page.tsx';
import { KeepPage } from './keep/keep-page.tsx';
import { LedgerContext } from './ledger-context.ts';
import { LedgerFailure } from './ledger-failure.tsx';
import { AddEntryPage } from './linking/add-entry-page.tsx';
import { OpenPage } from './open/open-page.tsx';
import { Overview } from './overview/overview.tsx';
import { casePlaces, placeHash, readPlace } from './places.ts';
import { useOpenLedger } from './use-open-ledger.ts';
import { useCasesTexts } from './use-texts.ts';

/** The ledger of cases (台账): an overview, each case by itself, opening, and hand-over. */
export function Cases({ place }: { place: string }): JSX.Element {
  const texts = useCasesTexts();
  const { view, failure } = useOpenLedger();
  const [filters, setFilters] = useState<CaseFilters>({});
  const asked = readPlace(place);
  const current = 'place' in asked ? asked.place : undefined;
  return (
    <LedgerContext.Provider value={view}>
      <div class="cases">
        <nav class="cases-places" aria-label={texts.say('place.all')}>
          {casePlaces.map((one) => (
            <a key={one} href={placeHash(one)} aria-current={one === current ? 'page' : undefined}>
              {texts.say(`place.${one}`)}
            </a>
          ))}
        </nav>
        {failure && <LedgerFailure failure={failure} />}
        {view === undefined && failure === undefined && <p role="status">{texts.say('ledger.opening')}</p>}
        {view &&
          ('adding' in asked ? (
            <AddEntryPage address={asked.adding} />
          ) : 'id' in asked ? (
            <CasePage key={asked.id} id={asked.id} />
          ) : asked.place === 'open' ? (
            <OpenPage />
          ) : asked.place === 'keep' ? (
            <KeepPage />
          ) : (
            <Overview view={asked.place} filters={filters} onFilters={setFilters} />
          ))}
      </div>
    </LedgerContext.Provider>
  );
}
