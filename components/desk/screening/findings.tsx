import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { evidenceSentence, listedCode, listedName } from '../../../utils/i18n/screening/evidence-words.ts';
import type { ReviewedFinding, ScreeningDecision } from '../../../utils/model/screening.ts';
import type { Level } from '../../../utils/model/verdict.ts';
import { Concerning } from '../../concerning.tsx';
import { entryHash } from '../../look-up/address.ts';
import { useLookupTexts } from '../../look-up/use-texts.ts';
import { lookupPage } from '../../own-pages.ts';
import { useMarkTexts } from '../../texts-context.ts';
import { Told } from '../../told.tsx';
import { useAnswer } from '../use-answer.ts';
import { Failed } from './failed.tsx';
import { FindingSign } from './level-sign.tsx';
import { screeningSession } from './session.ts';
import { useScreeningTexts } from './use-texts.ts';

/** What the person says of a finding; saying it again takes it back. */
function Decide(props: {
  name: string;
  decision: ScreeningDecision | undefined;
  onDecide: (decision: ScreeningDecision | undefined) => void;
}): JSX.Element {
  const texts = useScreeningTexts();
  const { name, decision, onDecide } = props;
  const choices = [
    ['confirmed', texts.say('finding.confirm')],
    ['rejected', texts.say('finding.reject')],
  ] as const;
  return (
    <div class="actions decide">
      {choices.map(([choice, words]) => (
        <button
          key={choice}
          type="button"
          class="button small"
          data-decide={choice}
          aria-pressed={decision === choice}
          onClick={() => onDecide(decision === choice ? undefined : choice)}
        >
          {words}
          <Concerning>{name}</Concerning>
        </button>
      ))}
    </div>
  );
}

/** One entry that was found: who, in which list, for what, and every reason. */
function FindingItem(props: {
  reviewed: ReviewedFinding;
  onDecide: (decision: ScreeningDecision | undefined) => void;
}): JSX.Element {
  const texts = useScreeningTexts();
  const marks = useMarkTexts();
  const lookup = useLookupTexts();
  const { finding, uncertain, decision } = props.reviewed;
  const { entry, list, evidence, state } = finding;
  const name = listedName(texts, entry.subject);
  const code = listedCode(entry.subject);
  const { title, issuer } = list.info;
  return (
    <li class={decision === undefined ? 'finding' : `finding ${decision}`}>
      <p class="finding-who">
        <strong>
          <Told>{name}</Told>
        </strong>
        <FindingSign finding={finding} />
        {code !== '' && (
          <span class="quiet">
            <Told>{texts.say('finding.code', { code })}</Told>
          </span>
        )}
      </p>
      <ul class="reasons">
        {evidence.map((one) => (
          <li key={`${one.kind} ${one.asked} ${one.listed}`}>
            <Told>{evidenceSentence(texts, one, entry.subject)}</Told>
          </li>
        ))}
      </ul>
      <p class="quiet finding-list">
        <Told>
          {[
            texts.say('finding.list', { list: title, issuer }),
            ...entry.causes.map(({ wording }) => wording),
            lookup.say(`state.${state}`),
          ].join(marks.say('join.semicolon'))}
        </Told>{' '}
        <a href={`${lookupPage}${entryHash({ list: list.info.id, id: entry.id })}`} target="_blank">
          {texts.say('finding.open')}
          <Concerning>{name}</Concerning>
        </a>
      </p>
      {uncertain && <Decide name={name} decision={decision} onDecide={props.onDecide} />}
    </li>
  );
}

/** All that was found for a line, the likeliest first. */
export function Findings(props: { index: number; level: Level; onDecided: () => void }): JSX.Element {
  const texts = useScreeningTexts();
  const { index, level, onDecided } = props;
  const [changes, setChanges] = useState(0);
  const { answer: findings, failure } = useAnswer(
    () => screeningSession.desk.findings(index),
    [index, changes],
  );
  const decide = async (
    { finding }: ReviewedFinding,
    decision: ScreeningDecision | undefined,
  ): Promise<void> => {
    await screeningSession.decide(index, { list: finding.list.info.id, entry: finding.entry.id }, decision);
    setChanges(changes + 1);
    onDecided();
  };
  if (failure) return <Failed failure={failure} />;
  if (findings === undefined) return <p class="quiet">{texts.say('rows.loading')}</p>;
  if (findings.length === 0) return <p class="quiet">{texts.say('finding.none')}</p>;
  return (
    <>
      {level === 'none' && <p class="quiet">{texts.say('finding.told-only')}</p>}
      <ol class="findings">
        {findings.map((reviewed) => (
          <FindingItem
            key={`${reviewed.finding.list.info.id} ${reviewed.finding.entry.id}`}
            reviewed={reviewed}
            onDecide={(decision) => void decide(reviewed, decision)}
          />
        ))}
      </ol>
    </>
  );
}
