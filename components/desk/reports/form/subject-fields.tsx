import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SiteId } from '../../../../utils/model/site.ts';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { useTexts } from '../../../texts-context.ts';
import { useReportTexts } from '../use-texts.ts';
import { withCodes, withSubject } from './change-draft.ts';
import { ChoiceField } from './choice-field.tsx';
import { TextField } from './text-field.tsx';

const lines = [
  { key: 'shopName', max: 200 },
  { key: 'company', max: 200 },
  { key: 'area', max: 100, hint: true },
  { key: 'shopUrl', max: 2000 },
  { key: 'itemUrl', max: 2000 },
  { key: 'shopId', max: 100 },
  { key: 'sellerId', max: 100 },
] as const;

/** Codes are several: what is typed between them stays as it is typed. */
function CodesField(props: {
  draft: Draft;
  onChange: (change: (draft: Draft) => Draft) => void;
}): JSX.Element {
  const texts = useReportTexts();
  const { codes } = props.draft.subject ?? {};
  const [typed, setTyped] = useState(codes?.join(' '));
  return (
    <TextField
      id="subject-codes"
      label={texts.say('subject.codes')}
      hint={texts.say('subject.codes-hint')}
      value={codes === undefined && typed?.trim() !== '' ? undefined : typed}
      maxLength={410}
      onValue={(value) => {
        setTyped(value);
        props.onChange((draft) => withCodes(draft, value));
      }}
    />
  );
}

/** Whom it is about, as the page told it: every field can be corrected or struck. */
export function SubjectFields(props: {
  draft: Draft;
  onChange: (change: (draft: Draft) => Draft) => void;
}): JSX.Element {
  const texts = useReportTexts();
  const pages = useTexts();
  const { draft, onChange } = props;
  const subject = draft.subject ?? {};
  return (
    <section class="card" aria-labelledby="about-title">
      <h3 id="about-title">{texts.say('form.about')}</h3>
      <p class="quiet">{texts.say('form.about-hint')}</p>
      <div class="report-fields">
        <ChoiceField
          id="subject-site"
          label={texts.say('subject.site')}
          choices={SiteId.options.map((value) => ({ value, label: pages.say(`site.${value}`) }))}
          value={subject.site}
          onValue={(value) => onChange((one) => withSubject(one, 'site', value))}
        />
        {lines.map(({ key, max, ...more }) => (
          <TextField
            key={key}
            id={`subject-${key}`}
            label={texts.say(`subject.${key}`)}
            {...('hint' in more && { hint: texts.say('subject.area-hint') })}
            value={subject[key]}
            maxLength={max}
            onValue={(value) => onChange((one) => withSubject(one, key, value))}
          />
        ))}
        <CodesField draft={draft} onChange={onChange} />
      </div>
    </section>
  );
}
