import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { openOptions } from '../own-pages.ts';
import { PageFrame } from '../page-frame.tsx';
import { Causes } from './causes.tsx';
import { Marks, Plates } from './marks.tsx';
import { Topic } from './topic.tsx';
import { useLearnTexts } from './use-texts.ts';

const sections = ['what', 'how', 'harm', 'lists', 'marks', 'states', 'causes', 'cleared'] as const;
type SectionId = (typeof sections)[number];

function Section({ id, children }: { id: SectionId; children: ComponentChildren }): JSX.Element {
  const texts = useLearnTexts();
  return (
    <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{texts.say(`section.${id}`)}</h2>
      {children}
    </section>
  );
}

function Points({ children }: { children: readonly string[] }): JSX.Element {
  return (
    <ul class="points">
      {children.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

/** The page is drawn after it is loaded, when the browser has already looked for the place that its address names. */
function goToNamedPlace(): void {
  const place = document.getElementById(location.hash.slice(1));
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
}

const lists = ['blacklist', 'watchlist', 'other', 'demonstration'] as const;

/** What fake reputation is, what lists, marks and causes mean, and how a name is cleared, on one page. */
export function Learn(): JSX.Element {
  const texts = useLearnTexts();
  useEffect(goToNamedPlace, []);
  return (
    <PageFrame
      name="learn"
      title={texts.say('page.title')}
      heading={texts.say('page.heading')}
      lead={texts.say('page.lead')}
    >
      <nav aria-label={texts.say('page.contents')}>
        <ul class="contents">
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{texts.say(`section.${id}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <Section id="what">
          <p>{texts.say('what.meaning')}</p>
          <p class="quiet">{texts.say('what.law')}</p>
        </Section>
        <Section id="how">
          <Points>
            {[
              texts.say('how.orders'),
              texts.say('how.parcels'),
              texts.say('how.reviews'),
              texts.say('how.accounts'),
              texts.say('how.against'),
            ]}
          </Points>
        </Section>
        <Section id="harm">
          <Points>
            {[texts.say('harm.shoppers'), texts.say('harm.traders'), texts.say('harm.platforms')]}
          </Points>
        </Section>
        <Section id="lists">
          <dl class="topics">
            {lists.map((list) => (
              <Topic key={list} id={`list-${list}`} title={texts.say(`list.${list}`)}>
                {texts.say(`list.${list}-what`)}
              </Topic>
            ))}
          </dl>
          <p>{texts.say('list.trust')}</p>
        </Section>
        <Section id="marks">
          <Marks />
        </Section>
        <Section id="states">
          <Plates />
        </Section>
        <Section id="causes">
          <Causes />
        </Section>
        <Section id="cleared">
          <Points>
            {[
              texts.say('cleared.wrong'),
              texts.say('cleared.corrected'),
              texts.say('cleared.rectify'),
              texts.say('cleared.court'),
              texts.say('cleared.cap'),
              texts.say('cleared.sync'),
              texts.say('cleared.us'),
            ]}
          </Points>
          <div class="actions">
            <button type="button" class="button" onClick={() => void openOptions()}>
              {texts.say('page.options')}
            </button>
          </div>
        </Section>
      </main>
    </PageFrame>
  );
}
