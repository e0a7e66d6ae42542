import type { JSX } from 'preact';
import { send } from '../../utils/messages/send.ts';
import { FailureNotice } from '../notice.tsx';
import { useSettings } from '../settings-context.ts';
import { useTexts } from '../texts-context.ts';
import { Told } from '../told.tsx';
import { useAction } from '../use-action.ts';
import { Concerning } from '../concerning.tsx';

/** Sites without a pack that the person allowed, each with its removal. */
export function AllowedSites(): JSX.Element {
  const texts = useTexts();
  const { sitesAllowed } = useSettings();
  const { busy, failure, run } = useAction();
  return (
    <div class="card" id="allowed-sites">
      <h3>{texts.say('other-site.title')}</h3>
      <p class="quiet">{texts.say(sitesAllowed.length === 0 ? 'other-site.none' : 'other-site.some')}</p>
      <ul class="allowed-sites">
        {sitesAllowed.map((origin) => (
          <li key={origin}>
            <Told>{origin}</Told>
            <button
              type="button"
              class="button small"
              disabled={busy}
              onClick={() => void run(() => send('forgetSite', { origin }))}
            >
              {texts.say('other-site.forget')}
              <Concerning>{origin}</Concerning>
            </button>
          </li>
        ))}
      </ul>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
