import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseStart } from '../../../../utils/model/ledger/opening.ts';
import { useAction } from '../../../use-action.ts';
import { AreaField } from '../fields/area-field.tsx';
import { CompanyFields } from '../fields/company-fields.tsx';
import { companyOf, noCompany } from '../fields/typed-company.ts';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { caseHash } from '../places.ts';
import { useCasesTexts } from '../use-texts.ts';

/** A case by hand, of a company that may stand in no list. */
export function OneOpening(): JSX.Element {
  const texts = useCasesTexts();
  const { desk } = useLedger();
  const { busy, failure, run } = useAction();
  const [company, setCompany] = useState(noCompany);
  const [area, setArea] = useState('');
  const [known, setKnown] = useState<string>();
  const open = async (): Promise<void> => {
    const subject = companyOf(company);
    const [code] = subject.codes ?? [];
    setKnown(undefined);
    const id = await run(async () => {
      const there = code === undefined ? undefined : await desk.caseOf({ code });
      if (there !== undefined) {
        setKnown(there);
        return undefined;
      }
      const start: CaseStart = {
        title: subject.name,
        ...(area.trim() !== '' && { area: area.trim() }),
        subjects: [subject],
      };
      return (await desk.openCase(start)).id;
    });
    if (id !== undefined) location.hash = caseHash(id);
  };
  return (
    <form
      class="card"
      aria-labelledby="one-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && company.name.trim() !== '') void open();
      }}
    >
      <h2 id="one-title">{texts.say('one.title')}</h2>
      <div class="fields">
        <CompanyFields id="one" company={company} onCompany={setCompany} />
        <AreaField id="one-area" value={area} onValue={setArea} />
      </div>
      <div class="actions">
        <button id="one-open" type="submit" class="button" aria-disabled={busy}>
          {texts.say('one.open')}
        </button>
      </div>
      {known !== undefined && (
        <p class="notice" role="status">
          {texts.say('one.known')} <a href={caseHash(known)}>{texts.say('one.known-see')}</a>
        </p>
      )}
      {failure && <LedgerFailure failure={failure} />}
    </form>
  );
}
