import type { JSX } from 'preact';
import type { MarkWords } from '../../utils/mark/words.ts';
import { SampleMark } from '../sample-mark.tsx';
import { useMarkTexts } from '../texts-context.ts';
import { Topic } from './topic.tsx';
import { useLearnTexts } from './use-texts.ts';

/** Every mark that a shopper may meet, as it is drawn, and what it means. */
export function Marks(): JSX.Element {
  const texts = useLearnTexts();
  const marks = useMarkTexts();
  return (
    <dl class="topics">
      <Topic
        id="mark-blacklist"
        title={<SampleMark level="blacklist" weight="solid" word={marks.say('chip.blacklist')} />}
      >
        {texts.say('mark.blacklist')}
      </Topic>
      <Topic
        id="mark-watchlist"
        title={<SampleMark level="watchlist" weight="solid" word={marks.say('chip.watchlist')} />}
      >
        {texts.say('mark.watchlist')}
      </Topic>
      <Topic id="mark-suspected" title={<SampleMark level="blacklist" word={marks.say('chip.suspected')} />}>
        {texts.say('mark.suspected')}
      </Topic>
      <Topic id="mark-other" title={<SampleMark level="other" word={texts.say('cause.court-defaulter')} />}>
        {texts.say('mark.other')}
      </Topic>
      <Topic id="mark-notice" title={<SampleMark level="notice" word={marks.say('chip.licence-revoked')} />}>
        {texts.say('mark.notice')}
      </Topic>
      <Topic id="mark-same-name" title={<SampleMark level="same-name" word={marks.say('chip.same-name')} />}>
        {texts.say('mark.same-name')}
      </Topic>
      <Topic
        id="mark-grey"
        title={<SampleMark level="blacklist" weight="grey" word={marks.say('chip.blacklist')} />}
      >
        {texts.say('mark.grey')}
      </Topic>
      <Topic id="mark-none" title={texts.say('mark.none')}>
        {texts.say('mark.none-what')}
      </Topic>
    </dl>
  );
}

interface Plate {
  state: 'rectifying' | 'deadline-passed' | 'overdue' | 'contested' | 'stale' | 'seen' | 'demonstration';
  kind: MarkWords['plates'][number]['kind'];
  text: string;
}

/** The plates that stand under a mark. */
export function Plates(): JSX.Element {
  const texts = useLearnTexts();
  const marks = useMarkTexts();
  const plates: Plate[] = [
    { state: 'rectifying', kind: 'state', text: marks.say('state.rectifying', { n: 42 }) },
    { state: 'deadline-passed', kind: 'state', text: marks.say('state.deadline-passed') },
    { state: 'overdue', kind: 'state', text: marks.say('state.overdue') },
    { state: 'contested', kind: 'state', text: marks.say('state.contested') },
    { state: 'stale', kind: 'stale', text: marks.say('state.stale') },
    { state: 'seen', kind: 'seen', text: marks.say('state.seen', { date: '…' }) },
    { state: 'demonstration', kind: 'demonstration', text: marks.say('state.demonstration') },
  ];
  return (
    <dl class="topics">
      {plates.map(({ state, kind, text }) => (
        <Topic
          key={state}
          id={`state-${state}`}
          title={
            <span class="mark skin level-blacklist weight-outlined">
              <span class={`plate-text plate-${kind}`}>{text}</span>
            </span>
          }
        >
          {texts.say(`state.${state}-what`)}
        </Topic>
      ))}
    </dl>
  );
}
