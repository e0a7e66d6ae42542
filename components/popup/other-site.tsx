import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { MessageOutput } from '../../utils/messages/map.ts';
import { send } from '../../utils/messages/send.ts';
import { originOf, patternOf } from '../../utils/site-origin.ts';
import { forgetWanted, wantSite } from '../../utils/wanted-site.ts';
import { failureOf } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { FailureNotice, Notice } from '../notice.tsx';
import { useTexts } from '../texts-context.ts';
import { Told } from '../told.tsx';

type Offer = MessageOutput<'siteOffer'>;

/** A page of a site that has no pack: that it is not read, and the offer to read the site. */
export function OtherSite({ address }: { address: string | undefined }): JSX.Element {
  const texts = useTexts();
  const origin = originOf(address ?? '');
  const [offer, setOffer] = useState<Offer>();
  const [failure, setFailure] = useState<Failure>();
  const [denied, setDenied] = useState(false);
  useEffect(() => {
    setOffer(undefined);
    setDenied(false);
    if (origin === undefined) return;
    send('siteOffer', { origin }).then(setOffer, (error: unknown) => setFailure(failureOf(error)));
  }, [origin]);

  /** In the click itself, before anything is awaited: Firefox lets nobody ask later. */
  const allow = async (wanted: string): Promise<void> => {
    const noted = wantSite(wanted);
    const asked = browser.permissions.request({ origins: [patternOf(wanted)] });
    try {
      await noted;
      setDenied(!(await asked));
      if (await asked) await send('allowSite', { origin: wanted });
      else await forgetWanted();
    } catch (error) {
      setFailure(failureOf(error));
    }
  };

  const refused = offer && 'refused' in offer ? offer.refused : undefined;
  if (origin === undefined || offer === undefined || refused !== undefined) {
    const why = refused === 'platform' ? 'other-site.platform' : 'page.unsupported-why';
    return (
      <Notice kind="plain" title={texts.say('page.unsupported')}>
        <p>{texts.say(why)}</p>
        {failure && <FailureNotice failure={failure} />}
      </Notice>
    );
  }
  return (
    <Notice kind="plain" title={texts.say('page.unsupported')}>
      <p>{texts.say('other-site.why')}</p>
      <button type="button" id="read-site" class="button small" onClick={() => void allow(origin)}>
        {texts.say('other-site.allow')} <Told>{URL.parse(origin)?.hostname ?? origin}</Told>
      </button>
      <p role="status" class="status warn">
        {denied && texts.say('other-site.denied')}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </Notice>
  );
}

/** On a site that the person allowed: that they did, and how to take it back. */
export function AllowedSite({ address }: { address: string | undefined }): JSX.Element | null {
  const texts = useTexts();
  const origin = originOf(address ?? '');
  if (origin === undefined) return null;
  return (
    <p class="allowed-site">
      <span>{texts.say('other-site.allowed')}</span>
      <button
        type="button"
        id="forget-site"
        class="button small"
        onClick={() => void send('forgetSite', { origin }).catch(() => undefined)}
      >
        {texts.say('other-site.forget')}
      </button>
    </p>
  );
}
