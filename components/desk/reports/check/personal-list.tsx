import type { JSX } from 'preact';
import type { ReportTexts } from '../../../../utils/i18n/reports/texts.ts';
import type { Draft, PersonalData } from '../../../../utils/model/report-desk.ts';
import { Concerning } from '../../../concerning.tsx';
import { Told } from '../../../told.tsx';
import { useReportTexts } from '../use-texts.ts';

/** The same words in the same place are one decision. */
export function decisionKey({ where, kind, text }: PersonalData): string {
  return `${where} ${kind} ${text}`;
}

function placeWords(texts: ReportTexts, draft: Draft, where: string): string {
  if (where === 'account') return texts.say('field.account');
  if (where === 'demand') return texts.say('field.demand');
  if (where === 'shopName') return texts.say('subject.shopName');
  const key = where.replace(/^(?:note|name):/, '');
  return draft.evidence.find((piece) => piece.key === key)?.name ?? texts.say('field.evidence');
}

/** What looks like it tells of a person: each is struck or left by a word of the person's. */
export function PersonalList(props: {
  draft: Draft;
  found: readonly PersonalData[];
  left: ReadonlySet<string>;
  onLeave: (one: PersonalData) => void;
  onStrike: (some: readonly PersonalData[]) => void;
}): JSX.Element {
  const texts = useReportTexts();
  const { found, left, draft } = props;
  const open = found.filter((one) => !left.has(decisionKey(one)));
  if (found.length === 0) return <p class="notice">{texts.say('personal.none')}</p>;
  return (
    <section class="card personal" aria-labelledby="personal-title">
      <h3 id="personal-title">{texts.say('personal.title')}</h3>
      <p>{texts.say('personal.lead')}</p>
      <ul class="report-rows">
        {found.map((one) => (
          <li key={`${decisionKey(one)} ${String(one.from)}`} class="report-row">
            <div>
              <span class="tag warn">{texts.say(`found.${one.kind}`)}</span>{' '}
              <mark>
                <Told>{one.text}</Told>
              </mark>{' '}
              <span class="quiet">
                {texts.say('personal.where', { where: placeWords(texts, draft, one.where) })}
              </span>
            </div>
            <div class="actions">
              <button type="button" class="button small" onClick={() => props.onStrike([one])}>
                {texts.say('personal.strike')}
                <Concerning>{one.text}</Concerning>
              </button>
              {left.has(decisionKey(one)) ? (
                <span class="quiet">{texts.say('personal.left')}</span>
              ) : (
                <button type="button" class="button small" onClick={() => props.onLeave(one)}>
                  {texts.say('personal.leave')}
                  <Concerning>{one.text}</Concerning>
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div class="actions">
        {open.length > 0 && (
          <button type="button" id="strike-all" class="button" onClick={() => props.onStrike(open)}>
            {texts.say('personal.strike-all')}
          </button>
        )}
        <span role="status" class="quiet">
          {open.length > 0 ? texts.say('personal.undecided', { n: open.length }) : ''}
        </span>
      </div>
    </section>
  );
}
