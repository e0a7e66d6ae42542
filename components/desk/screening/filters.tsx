import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ScreeningReview, ScreeningSummary, ScreeningView } from '../../../utils/model/screening.ts';
import type { Level } from '../../../utils/model/verdict.ts';
import { useScreeningTexts } from './use-texts.ts';

/** Strongest first, as `Level` has them: its schema need not come along. */
const levels: readonly Level[] = [
  'blacklist',
  'watchlist',
  'other',
  'notice',
  'same-name',
  'possible',
  'none',
];
const reviews: readonly ScreeningReview[] = ['open', 'confirmed', 'rejected'];

/** A part is sought when the person pauses. */
const findAfterMs = 250;

function Toggle(props: {
  pressed: boolean;
  kind?: string;
  count: number;
  onPress: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const { language } = useScreeningTexts();
  return (
    <button
      type="button"
      class="count-toggle"
      aria-pressed={props.pressed}
      data-kind={props.kind}
      onClick={props.onPress}
    >
      <span>{props.children}</span> <strong>{props.count.toLocaleString(language)}</strong>
    </button>
  );
}

/** How many of what there are; pressing one shows these alone. */
export function Filters(props: {
  summary: ScreeningSummary;
  view: ScreeningView;
  onView: (view: ScreeningView) => void;
}): JSX.Element {
  const texts = useScreeningTexts();
  const { summary, view, onView } = props;
  const id = useId();
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(later.current), []);
  const { text = '' } = view;
  const toReview = reviews.some((review) => summary.reviews[review] > 0);
  return (
    <div class="screening-filters">
      <div class="count-toggles" role="group" aria-labelledby={`${id}-level`}>
        <span id={`${id}-level`} class="quiet">
          {texts.say('filter.label')}
        </span>
        <Toggle
          pressed={view.level === undefined && view.review === undefined}
          count={summary.lines}
          onPress={() => onView({ text })}
        >
          {texts.say('filter.all')}
        </Toggle>
        {levels
          .filter((level) => summary.levels[level] > 0)
          .map((level) => (
            <Toggle
              key={level}
              kind={level}
              pressed={view.level === level}
              count={summary.levels[level]}
              onPress={() => onView({ text, level })}
            >
              {texts.say(`level.${level}`)}
            </Toggle>
          ))}
      </div>
      {toReview && (
        <div class="count-toggles" role="group" aria-labelledby={`${id}-review`}>
          <span id={`${id}-review`} class="quiet">
            {texts.say('filter.review')}
          </span>
          {reviews.map((review) => (
            <Toggle
              key={review}
              kind={review}
              pressed={view.review === review}
              count={summary.reviews[review]}
              onPress={() => onView({ text, review })}
            >
              {texts.say(`review.${review}`)}
            </Toggle>
          ))}
        </div>
      )}
      <label class="find">
        <span class="quiet">{texts.say('filter.text')}</span>
        <input
          type="search"
          class="input"
          maxLength={200}
          autocomplete="off"
          onInput={({ currentTarget: { value } }) => {
            clearTimeout(later.current);
            later.current = setTimeout(() => onView({ ...view, text: value }), findAfterMs);
          }}
        />
      </label>
    </div>
  );
}
