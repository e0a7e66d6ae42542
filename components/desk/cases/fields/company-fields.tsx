import type { JSX } from 'preact';
import { useCasesTexts } from '../use-texts.ts';
import { LineField } from './line-field.tsx';
import type { TypedCompany } from './typed-company.ts';

/** A company by its name and, where that is known, its code. @param props.id what the ids of the two fields begin with */
export function CompanyFields(props: {
  id?: string;
  company: TypedCompany;
  onCompany: (company: TypedCompany) => void;
}): JSX.Element {
  const texts = useCasesTexts();
  const { id, company, onCompany } = props;
  return (
    <>
      <LineField
        id={id && `${id}-name`}
        label={texts.say('one.name')}
        value={company.name}
        required
        maxLength={200}
        onValue={(name) => onCompany({ ...company, name })}
      />
      <LineField
        id={id && `${id}-code`}
        label={texts.say('one.code')}
        value={company.code}
        isCode
        maxLength={40}
        onValue={(code) => onCompany({ ...company, code })}
      />
    </>
  );
}
