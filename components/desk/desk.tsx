import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { onDeskReplaced } from '../../utils/messages/desk-replaced.ts';
import { PageFrame } from '../page-frame.tsx';
import { LockContext } from './lock/lock-context.ts';
import { LockGate } from './lock/lock-gate.tsx';
import { LockLinks } from './lock/lock-links.tsx';
import { LockPage } from './lock/lock-page.tsx';
import { useLock } from './lock/use-lock.ts';
import type { DeskSection } from './sections.ts';
import { useCalls } from './use-calls.ts';
import { useDeskTexts } from './use-texts.ts';

/** Which section the address asks for, and what of it. */
function usePlace(sections: readonly DeskSection[]): {
  section: DeskSection | undefined;
  place: string;
  /** The lock's own place, which belongs to no section. */
  isLock: boolean;
} {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    globalThis.addEventListener('hashchange', follow);
    return () => globalThis.removeEventListener('hashchange', follow);
  }, []);
  const [id = '', ...rest] = hash.replace(/^#/, '').split('/');
  const isLock = id === 'lock';
  const section = isLock ? undefined : (sections.find((one) => one.id === id) ?? sections[0]);
  return { section, place: rest.join('/'), isLock };
}

/** What investigators and volunteers work with, in a tab or beside a page: everything stays here until it is sent. */
export function Desk(props: { sections: readonly DeskSection[] }): JSX.Element {
  const texts = useDeskTexts();
  // Erased, or put back: this page and its Workers begin anew, so that nothing of the old desk is written to the new one.
  useEffect(() => onDeskReplaced(() => location.reload()), []);
  useCalls();
  const lock = useLock();
  const { section, place, isLock } = usePlace(props.sections);
  const [loaded, setLoaded] = useState<{ section: DeskSection; Shown: ComponentType<{ place: string }> }>();
  useEffect(() => {
    let left = false;
    const show = async (): Promise<void> => {
      if (section === undefined) return;
      const Shown = await section.load();
      if (!left) setLoaded({ section, Shown });
    };
    void show();
    return () => void (left = true);
  }, [section]);
  // While another section is fetched, the one before it is gone already.
  const Shown = loaded?.section === section ? loaded?.Shown : undefined;
  return (
    <PageFrame
      name="desk"
      title={texts.say('page.title')}
      heading={texts.say('page.heading')}
      lead={texts.say('page.lead')}
    >
      <LockContext.Provider value={lock}>
        <nav class="desk-sections" aria-label={texts.say('page.sections')}>
          {props.sections.map((one) => (
            <a key={one.id} href={`#${one.id}`} aria-current={one === section ? 'page' : undefined}>
              {one.name(texts)}
            </a>
          ))}
          <LockLinks current={isLock} />
        </nav>
        <main>
          <LockGate>{isLock ? <LockPage /> : Shown && <Shown key={section?.id} place={place} />}</LockGate>
        </main>
      </LockContext.Provider>
    </PageFrame>
  );
}
