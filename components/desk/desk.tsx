import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { onDeskReplaced } from '../../utils/messages/desk-replaced.ts';
import { PageFrame } from '../page-frame.tsx';
import type { DeskSection } from './sections.ts';
import { useDeskTexts } from './use-texts.ts';

/** Which section the address asks for, and what of it. */
function usePlace(sections: readonly DeskSection[]): { section: DeskSection | undefined; place: string } {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    globalThis.addEventListener('hashchange', follow);
    return () => globalThis.removeEventListener('hashchange', follow);
  }, []);
  const [id = '', ...rest] = hash.replace(/^#/, '').split('/');
  return { section: sections.find((one) => one.id === id) ?? sections[0], place: rest.join('/') };
}

/** What investigators and volunteers work with, in a tab or beside a page: everything stays here until it is sent. */
export function Desk(props: { sections: readonly DeskSection[] }): JSX.Element {
  const texts = useDeskTexts();
  // Erased, or put back: this page and its Workers begin anew, so that nothing of the old desk is written to the new one.
  useEffect(() => onDeskReplaced(() => location.reload()), []);
  const { section, place } = usePlace(props.sections);
  const [Shown, setShown] = useState<ComponentType<{ place: string }>>();
  useEffect(() => {
    let left = false;
    const show = async (): Promise<void> => {
      const component = await section?.load();
      if (!left) setShown(() => component);
    };
    void show();
    return () => void (left = true);
  }, [section]);
  return (
    <PageFrame
      name="desk"
      title={texts.say('page.title')}
      heading={texts.say('page.heading')}
      lead={texts.say('page.lead')}
    >
      <nav class="desk-sections" aria-label={texts.say('page.sections')}>
        {props.sections.map((one) => (
          <a key={one.id} href={`#${one.id}`} aria-current={one === section ? 'page' : undefined}>
            {one.name(texts)}
          </a>
        ))}
      </nav>
      <main>{Shown && <Shown key={section?.id} place={place} />}</main>
    </PageFrame>
  );
}
