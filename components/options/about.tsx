import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { useTexts } from '../texts-context.ts';

/** The version, and what is never done. */
export function About(): JSX.Element {
  const texts = useTexts();
  const { version } = browser.runtime.getManifest();
  return (
    <>
      <p>
        {texts.say('app.name')} · {texts.say('about.version', { version })}
      </p>
      <ul class="promises">
        <li>{texts.say('about.never')}</li>
        <li>{texts.say('about.requests')}</li>
        <li>{texts.say('about.relay')}</li>
      </ul>
    </>
  );
}
