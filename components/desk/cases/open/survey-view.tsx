import type { JSX } from 'preact';
import { statisticsTexts } from '../../../../utils/i18n/statistics/texts.ts';
import type { BulkSurvey } from '../../../../utils/model/ledger/opening.ts';
import { plainWords } from '../../../plain-words.ts';
import { areaWords } from '../../../statistics/area-words.ts';
import { useCasesTexts } from '../use-texts.ts';

/** Names of counties that lists make up may be many: the largest are told one by one. */
const mostAreas = 100;

/** What a press would open, and where the entries lie: each smaller place is a press away. */
export function SurveyView(props: {
  survey: BulkSurvey | undefined;
  onArea: (area: string) => void;
}): JSX.Element {
  const texts = useCasesTexts();
  const places = statisticsTexts(texts.language);
  const { survey } = props;
  const { counts, entries, areas, elsewhere } = survey ?? {};
  const shown = areas?.slice(0, mostAreas) ?? [];
  const rest = (areas ?? []).slice(mostAreas).reduce((sum, { entries: more }) => sum + more, elsewhere ?? 0);
  return (
    <>
      <div role="status" class="bulk-count">
        {counts === undefined || entries === undefined ? (
          <p class="quiet">{texts.say('bulk.counting')}</p>
        ) : (
          <>
            <p>{texts.say('bulk.count', { n: entries })}</p>
            <p>
              <strong>{texts.say('bulk.will-open', { n: counts.opened })}</strong>
            </p>
            {counts.linked > 0 && <p>{texts.say('bulk.will-link', { n: counts.linked })}</p>}
            {counts.known > 0 && <p>{texts.say('bulk.will-leave', { n: counts.known })}</p>}
            {counts.persons > 0 && <p>{texts.say('bulk.will-skip', { n: counts.persons })}</p>}
          </>
        )}
      </div>
      {shown.length > 0 && (
        <div class="bulk-areas" role="group" aria-label={texts.say('bulk.by-area')}>
          <span class="quiet">{texts.say('bulk.by-area')}</span>
          {shown.map(({ area, name, entries: n }) => (
            <button
              key={area}
              type="button"
              class="button small"
              data-area={area}
              onClick={() => props.onArea(area)}
            >
              {texts.say('bulk.area-entries', { area: areaWords(places, plainWords(name)), n })}
            </button>
          ))}
          {rest > 0 && <span class="quiet">{texts.say('bulk.elsewhere', { n: rest })}</span>}
        </div>
      )}
    </>
  );
}
