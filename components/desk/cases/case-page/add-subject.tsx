import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CompanyFields } from '../fields/company-fields.tsx';
import { companyOf, noCompany } from '../fields/typed-company.ts';
import { useCasesTexts } from '../use-texts.ts';
import { FoldedForm } from '../fields/folded-form.tsx';
import type { CaseActs } from './use-case-change.ts';

/** One more company that the case is about. */
export function AddSubject({ acts }: { acts: CaseActs }): JSX.Element {
  const texts = useCasesTexts();
  const [open, setOpen] = useState(false);
  const [company, setCompany] = useState(noCompany);
  const add = async (): Promise<void> => {
    const subject = companyOf(company);
    if (subject.name === '' || !(await acts.change({ kind: 'subject', data: { subject } }))) return;
    setCompany(noCompany);
    setOpen(false);
  };
  return (
    <FoldedForm label={texts.say('who.add-subject')} open={open} onOpen={setOpen} onSubmit={() => void add()}>
      <CompanyFields company={company} onCompany={setCompany} />
      <div class="actions">
        <button type="submit" class="button small" aria-disabled={acts.busy}>
          {texts.say('form.add')}
        </button>
      </div>
    </FoldedForm>
  );
}
