import type { JSX } from 'preact';
import { statisticsPage } from '../own-pages.ts';
import { useDataTexts } from './data/use-texts.ts';

/** The way to the page of statistics, which reads every list: not before the person asks for it. */
export function StatisticsLink(): JSX.Element {
  const texts = useDataTexts();
  return (
    <section id="statistics" aria-labelledby="statistics-title">
      <h2 id="statistics-title">{texts.say('figures.title')}</h2>
      <p class="quiet">{texts.say('figures.why')}</p>
      <div class="actions">
        <a id="open-statistics" class="button" href={statisticsPage}>
          {texts.say('figures.open')}
        </a>
      </div>
    </section>
  );
}
