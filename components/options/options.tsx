import type { ComponentChildren, JSX } from 'preact';
import type { ReadPack } from '../../utils/model/local-pack.ts';
import type { SiteId } from '../../utils/model/site.ts';
import { PageFrame } from '../page-frame.tsx';
import { useTexts } from '../texts-context.ts';
import { About } from './about.tsx';
import { AllowedSites } from './allowed-sites.tsx';
import { DataSection } from './data/data-section.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LinksSection } from './links/links-section.tsx';
import { ListSection } from './list-section/list-section.tsx';
import { MarksSection } from './marks/marks-section.tsx';
import { LocalPacks } from './local-packs.tsx';
import { SiteSwitches } from './site-switches.tsx';
import { StatisticsLink } from './statistics-link.tsx';

function Section(props: { id: string; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/**
 * @param props.sites the sites that can be read, in the order to show them
 * @param props.readPack reads a pack from a file for one of them
 */
export function Options(props: { sites: readonly SiteId[]; readPack: ReadPack }): JSX.Element {
  const { sites, readPack } = props;
  const texts = useTexts();
  return (
    <PageFrame
      name="options"
      title={texts.say('app.options-title')}
      heading={texts.say('app.name')}
      lead={texts.say('app.local')}
    >
      <main>
        <Section id="lists" title={texts.say('lists.title')}>
          <ListSection />
        </Section>
        <Section id="sites" title={texts.say('sites.title')}>
          <p class="quiet">{texts.say('sites.why')}</p>
          <SiteSwitches sites={sites} />
          <AllowedSites />
          <LocalPacks sites={sites} readPack={readPack} />
        </Section>
        <MarksSection />
        <LinksSection />
        <Section id="language" title={texts.say('language.title')}>
          <LanguageChoice />
        </Section>
        <StatisticsLink />
        <DataSection readPack={readPack} />
        <Section id="about" title={texts.say('about.title')}>
          <About />
        </Section>
      </main>
    </PageFrame>
  );
}
