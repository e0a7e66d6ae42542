import type { JSX } from 'preact';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { useReportTexts } from '../use-texts.ts';
import { withReporter } from './change-draft.ts';
import { TextField } from './text-field.tsx';

/** Who can be asked, only where the person wants that. */
export function ContactFields(props: {
  draft: Draft;
  onChange: (change: (draft: Draft) => Draft) => void;
}): JSX.Element {
  const texts = useReportTexts();
  const { reporter } = props.draft;
  return (
    <section class="card" aria-labelledby="contact-title">
      <h3 id="contact-title">{texts.say('form.contact')}</h3>
      <p class="quiet">{texts.say('form.contact-hint')}</p>
      <div class="report-fields">
        <TextField
          id="reporter-name"
          label={texts.say('field.contact-name')}
          value={reporter?.name}
          maxLength={100}
          onValue={(value) => props.onChange((one) => withReporter(one, 'name', value))}
        />
        <TextField
          id="reporter-contact"
          label={texts.say('field.contact')}
          value={reporter?.contact}
          maxLength={200}
          onValue={(value) => props.onChange((one) => withReporter(one, 'contact', value))}
        />
      </div>
    </section>
  );
}
