import type { JSX } from 'preact';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { plainWords } from '../../../plain-words.ts';
import { useReportTexts } from '../use-texts.ts';

const kinds = ['complaint', 'lead', 'objection'] as const;

/** What it is, with what each is for and who handles it: they are different offices. */
export function KindChoice(props: {
  draft: Draft;
  onKind: (kind: NonNullable<Draft['kind']>) => void;
}): JSX.Element {
  const texts = useReportTexts();
  const { kind, subject } = props.draft;
  const area = subject?.area;
  return (
    <fieldset class="card report-kinds">
      <legend>{texts.say(kind === undefined ? 'choose.title' : 'field.kind')}</legend>
      {kind === undefined && <p>{texts.say('choose.why')}</p>}
      <div class="kinds">
        {kinds.map((one) => (
          <label key={one} class={kind === one ? 'kind chosen' : 'kind'}>
            <input
              type="radio"
              name="report-kind"
              value={one}
              checked={kind === one}
              onChange={() => props.onKind(one)}
            />
            <span>
              <strong>{texts.say(`kind.${one}`)}</strong>
              <span class="quiet">{texts.say(`what.${one}`)}</span>
            </span>
          </label>
        ))}
      </div>
      {area !== undefined && (kind === 'complaint' || kind === 'lead') && (
        <p class="quiet">{texts.say('what.area', { area: plainWords(area) })}</p>
      )}
    </fieldset>
  );
}
