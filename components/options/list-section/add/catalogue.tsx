import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { send } from '../../../../utils/messages/send.ts';
import type { ListState } from '../../../../utils/model/list.ts';
import { failureOf } from '../../../failure.ts';
import type { Failure } from '../../../failure.ts';
import { FailureNotice } from '../../../notice.tsx';
import { Told } from '../../../told.tsx';
import { useAddingTexts } from '../lists-texts.ts';
import { askPermission, lookUpPermission } from '../origin-permission.ts';
import type { CataloguedSource } from './source.ts';
import type { Source } from './use-source.ts';
import { Concerning } from '../../../concerning.tsx';
import { dot } from '../../../../utils/i18n/dot.ts';

function Offer(props: { offer: CataloguedSource; subscribed: boolean; source: Source }): JSX.Element {
  const texts = useAddingTexts();
  const { offer, source } = props;
  const { address, choices, rhythmHours } = offer;
  const title = offer.titles[texts.language];
  const rhythm =
    rhythmHours < 24
      ? texts.say('catalogue.hours', { n: rhythmHours })
      : texts.say('catalogue.days', { n: Math.round(rhythmHours / 24) });
  const pick = async (): Promise<void> => {
    if (await askPermission(address)) await source.look({ kind: 'address', address }, { choices });
    else source.fail({ code: 'no-permission' });
  };
  return (
    <li class="offer">
      <h4>
        <Told>{title}</Told>
      </h4>
      <p class="quiet">
        <Told>{choices.issuer}</Told>
        {dot}
        {texts.say(`from.${offer.origin}`)}
        {dot}
        {rhythm}
      </p>
      <p class="quiet">
        {texts.say('catalogue.terms')}
        <Told>{offer.terms}</Told>
      </p>
      {offer.nonCommercial && (
        <p>
          <span class="tag warn">{texts.say('catalogue.non-commercial')}</span>
        </p>
      )}
      <div class="actions">
        {props.subscribed ? (
          <span class="tag strong">{texts.say('catalogue.subscribed')}</span>
        ) : (
          <button
            type="button"
            class="button small"
            onPointerEnter={() => void lookUpPermission(address)}
            onFocus={() => void lookUpPermission(address)}
            onClick={() => void pick()}
          >
            {texts.say('add.look')}
            <Concerning>{title}</Concerning>
          </button>
        )}
      </div>
    </li>
  );
}

/** Lists that are really published, one press away; open as long as the person has none. */
export function Catalogue(props: { source: Source; subscribed: readonly ListState[] }): JSX.Element | null {
  const texts = useAddingTexts();
  const [offers, setOffers] = useState<readonly CataloguedSource[]>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    void send('catalogue', {}).then(setOffers, (error: unknown) => setFailure(failureOf(error)));
  }, []);
  const ids = new Set(props.subscribed.map((list) => list.info.id));
  const has = props.subscribed.some((list) => list.trust !== 'demonstration');
  if (failure) return <FailureNotice failure={failure} />;
  if (!offers || offers.length === 0) return null;
  return (
    <details class="catalogue" open={!has}>
      <summary>{texts.say('catalogue.title', { n: offers.length })}</summary>
      <p class="quiet">{texts.say('catalogue.why')}</p>
      <ul class="offers">
        {offers.map((offer) => (
          <Offer
            key={offer.choices.id}
            offer={offer}
            subscribed={offer.subscribed || ids.has(offer.choices.id)}
            source={props.source}
          />
        ))}
      </ul>
    </details>
  );
}
