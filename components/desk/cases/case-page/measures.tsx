import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dot } from '../../../../utils/i18n/dot.ts';
import { writeDay } from '../../../../utils/i18n/dates.ts';
import type { CaseMeasure, LedgerCase } from '../../../../utils/model/ledger/case.ts';
import type { MeasureStep } from '../../../../utils/model/ledger/events.ts';
import { Concerning } from '../../../concerning.tsx';
import { Told } from '../../../told.tsx';
import { measureWords } from '../measure-words.ts';
import { useCasesTexts } from '../use-texts.ts';
import { AskMeasures } from './ask-measures.tsx';
import { MeasureForm } from './measure-form.tsx';
import type { CaseActs, CaseCard } from './use-case-change.ts';

/** What can be said next of a measure. */
const next: Readonly<Record<MeasureStep, readonly MeasureStep[]>> = {
  asked: ['carried-out', 'refused', 'withdrawn'],
  'carried-out': ['withdrawn'],
  refused: ['asked', 'carried-out'],
  withdrawn: ['asked'],
};
const tagOf: Readonly<Record<MeasureStep, string>> = {
  asked: 'tag warn',
  'carried-out': 'tag good',
  refused: 'tag bad',
  withdrawn: 'tag',
};

function Measure(props: { one: LedgerCase; measure: CaseMeasure; acts: CaseActs }): JSX.Element {
  const texts = useCasesTexts();
  const { one, measure, acts } = props;
  const [begun, setBegun] = useState<MeasureStep>();
  const words = measureWords(texts.language, measure.number);
  return (
    <li class="measure">
      <p class="measure-head">
        <span>{words}</span> <span class={tagOf[measure.step]}>{texts.say(`measure.${measure.step}`)}</span>
      </p>
      <ol class="measure-steps quiet">
        {measure.steps.map(({ step, on, note, at, evidence }) => (
          <li key={at + step}>
            <time dateTime={on}>{writeDay(texts.language, on)}</time> {texts.say(`measure.${step}`)}
            {evidence.length > 0 && `${dot}${texts.say('measure.proofs', { n: evidence.length })}`}
            {note !== undefined && (
              <>
                {dot}
                <Told>{note}</Told>
              </>
            )}
          </li>
        ))}
      </ol>
      <div class="actions no-print">
        {next[measure.step].map((step) => (
          <button
            key={step}
            type="button"
            class="button small"
            data-measure={step}
            aria-expanded={begun === step}
            onClick={() => setBegun(begun === step ? undefined : step)}
          >
            {texts.say(`measure.say-${step}`)}
            <Concerning>{`${measure.platform} ${words}`}</Concerning>
          </button>
        ))}
      </div>
      {begun !== undefined && (
        <MeasureForm
          key={begun}
          step={begun}
          measure={measure}
          evidence={one.evidence}
          acts={acts}
          onDone={() => setBegun(undefined)}
        />
      )}
    </li>
  );
}

/** The measures of 发改财金〔2016〕2370号 that were asked of each platform, and what it did. */
export function Measures({ one, acts }: CaseCard): JSX.Element {
  const texts = useCasesTexts();
  const platforms = [...new Set(one.measures.map(({ platform }) => platform))].toSorted();
  return (
    <section class="card" aria-labelledby="measures-title">
      <h3 id="measures-title">{texts.say('measures.title')}</h3>
      {platforms.length === 0 && <p class="quiet">{texts.say('measures.none')}</p>}
      {platforms.map((platform) => (
        <div key={platform} class="platform">
          <h4>
            <Told>{platform}</Told>
          </h4>
          <ul>
            {one.measures
              .filter((measure) => measure.platform === platform)
              .map((measure) => (
                <Measure key={measure.number} one={one} measure={measure} acts={acts} />
              ))}
          </ul>
        </div>
      ))}
      <AskMeasures one={one} acts={acts} />
    </section>
  );
}
