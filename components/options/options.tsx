import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SiteId } from '../../utils/model/site.ts';
import { Beacon } from '../beacon.tsx';
import { useTexts } from '../texts-context.ts';
import { About } from './about.tsx';
import { DataSection } from './data/data-section.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LinksSection } from './links/links-section.tsx';
import { ListSection } from './list-section/list-section.tsx';
import { SiteSwitches } from './site-switches.tsx';

function Section(props: { id: string; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** @param props.sites the sites that can be read, in the order to show them */
export function Options({ sites }: { sites: readonly SiteId[] }): JSX.Element {
  const texts = useTexts();
  const title = texts.say('app.options-title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div class="options">
      <header>
        <Beacon />
        <div>
          <h1>{texts.say('app.name')}</h1>
          <p class="quiet">{texts.say('app.local')}</p>
        </div>
      </header>
      <main>
        <Section id="lists" title={texts.say('lists.title')}>
          <ListSection />
        </Section>
        <Section id="sites" title={texts.say('sites.title')}>
          <p class="quiet">{texts.say('sites.why')}</p>
          <SiteSwitches sites={sites} />
        </Section>
        <LinksSection />
        <Section id="language" title={texts.say('language.title')}>
          <LanguageChoice />
        </Section>
        <DataSection />
        <Section id="about" title={texts.say('about.title')}>
          <About />
        </Section>
      </main>
    </div>
  );
}
