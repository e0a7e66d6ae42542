import type { JSX } from 'preact';
import { useCasesTexts } from '../use-texts.ts';
import { LineField } from './line-field.tsx';
import type { TypedCompany } from './typed-company.ts';

/** A company by its name and, where that is known, its code. @param props.ids of the two fields */
export function CompanyFields(props: {
  ids?: { name: string; code: string };
  company: TypedCompany;
  onCompany: (company: TypedCompany) => void;
}): JSX.Element {
  const texts = useCasesTexts();
  const { ids, company, onCompany } = props;
  return (
    <>
      <LineField
        id={ids?.name}
        label={texts.say('one.name')}
        value={company.name}
        required
        maxLength={200}
        onValue={(name) => onCompany({ ...company, name })}
      />
      <LineField
        id={ids?.code}
        label={texts.say('one.code')}
        value={company.code}
        isCode
        maxLength={40}
        onValue={(code) => onCompany({ ...company, code })}
      />
    </>
  );
}
