import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { learnPage, welcomePage } from '../own-pages.ts';
import { useTexts } from '../texts-context.ts';
import { useDataTexts } from './data/use-texts.ts';
import { shipped } from './shipped.ts';
import { dot } from '../../utils/i18n/dot.ts';

/** The version, what is never done, where to turn, and whose work is in it. */
export function About(): JSX.Element {
  const texts = useTexts();
  const more = useDataTexts();
  const { version } = browser.runtime.getManifest();
  return (
    <>
      <p>
        {texts.say('app.name')}
        {dot}
        {texts.say('about.version', { version })}
      </p>
      <ul class="promises">
        <li>{texts.say('about.never')}</li>
        <li>{texts.say('about.requests')}</li>
        <li>{texts.say('about.relay')}</li>
        <li>{more.say('more.sync')}</li>
      </ul>
      <div class="actions">
        <a class="button small" href={welcomePage}>
          {more.say('more.again')}
        </a>
        <a class="button small" href={learnPage}>
          {more.say('more.learn')}
        </a>
      </div>
      <h3>{more.say('more.fault-title')}</h3>
      <p>{more.say('more.fault')}</p>
      <p>{more.say('more.wrong-entry')}</p>
      <h3>{more.say('more.licences-title')}</h3>
      <p>{more.say('more.own-licence')}</p>
      <p>{more.say('more.ships')}</p>
      <ul class="licences">
        {shipped.map(({ name, licence }) => (
          <li key={name}>
            {name}
            {dot}
            {licence}
          </li>
        ))}
      </ul>
    </>
  );
}
