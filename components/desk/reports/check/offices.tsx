import type { JSX } from 'preact';
import type { ReportTexts } from '../../../../utils/i18n/reports/texts.ts';
import type { ProposedOffice } from '../../../../utils/model/office.ts';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { useAnswer } from '../../use-answer.ts';
import { useReportDesk } from '../desk-context.ts';
import { useReportTexts } from '../use-texts.ts';
import { Way } from './way.tsx';

/** Whose matter it is, its telephone, and what is not sure about it. */
function aboutOffice(texts: ReportTexts, { office, area }: ProposedOffice): string[] {
  return [
    ...(area === 'any' ? [] : [texts.say(`office.${area}`)]),
    ...(office.telephone === undefined ? [] : [texts.say('office.telephone', { number: office.telephone })]),
    ...(office.unsure ? [texts.say('office.unsure')] : []),
  ];
}

/** Where a complaint or a lead officially goes: offices with a site are opened with the text copied. */
export function Offices(props: {
  draft: Draft;
  busy: boolean;
  hindrance: string | undefined;
  onVisit: (address: string) => void;
}): JSX.Element | null {
  const texts = useReportTexts();
  const desk = useReportDesk();
  const { draft, busy, hindrance, onVisit } = props;
  const { kind, cause, subject } = draft;
  // Where it fails, the other ways stay.
  const { answer: proposed = [] } = useAnswer(() => desk.offices(draft), [desk, kind, cause, subject]);
  if (proposed.length === 0) return null;
  return (
    <>
      <h4 class="offices-title">{texts.say('office.title')}</h4>
      <div class="ways">
        {proposed.map((one) => {
          const { id, name, address } = one.office;
          const about = aboutOffice(texts, one);
          return address === undefined ? (
            <div key={id} class="way">
              <p class="office-name">{name}</p>
              <p class="quiet">{about.join(' ')}</p>
            </div>
          ) : (
            <Way
              key={id}
              id={`go-office-${id}`}
              label={texts.say('go.office', { name })}
              why={[...about, texts.say('go.office-why')]}
              busy={busy}
              hindrance={hindrance}
              onPress={() => onVisit(address)}
            />
          );
        })}
      </div>
    </>
  );
}
