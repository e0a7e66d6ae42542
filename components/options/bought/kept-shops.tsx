import type { JSX } from 'preact';
import { boughtTexts } from '../../../utils/i18n/bought/texts.ts';
import { writeMonth } from '../../../utils/i18n/dates.ts';
import type { ShownBought } from '../../../utils/model/bought.ts';
import { plainWords } from '../../plain-words.ts';
import { useTexts } from '../../texts-context.ts';
import { AskFirst } from '../../ask-first.tsx';
import type { Bought } from './use-bought.ts';

function KeptShop(props: { shop: ShownBought; busy: boolean; forget: () => void }): JSX.Element {
  const page = useTexts();
  const texts = boughtTexts(page.language);
  const { label, site, month, operator } = props.shop;
  const name = plainWords(label) || page.say('shop.unnamed');
  const by = operator?.name ?? operator?.uscc ?? operator?.registrationNumber ?? operator?.organisationCode;
  return (
    <li class="kept-shop">
      <div>
        <bdi>{name}</bdi> <span class="tag">{page.say(`site.${site}`)}</span>
        <p class="quiet">{texts.say('bought.seen', { month: writeMonth(page.language, month) })}</p>
        {by !== undefined && <p class="quiet">{texts.say('bought.operator', { name: plainWords(by) })}</p>}
      </div>
      <button
        type="button"
        class="button small"
        disabled={props.busy}
        aria-label={texts.say('bought.forget-name', { shop: name })}
        onClick={props.forget}
      >
        {texts.say('bought.forget')}
      </button>
    </li>
  );
}

/** All that is kept of order pages, to be seen and deleted. */
export function KeptShops({ bought }: { bought: Bought }): JSX.Element | null {
  const page = useTexts();
  const texts = boughtTexts(page.language);
  const { kept, busy } = bought;
  if (!kept) return null;
  const { all, shops } = kept;
  if (all === 0) return <p class="quiet">{texts.say('bought.none')}</p>;
  return (
    <>
      <p class="quiet" role="status">
        {texts.say('bought.count', { n: all })}
      </p>
      <ul class="kept-shops">
        {shops.map((shop) => (
          <KeptShop key={shop.id} shop={shop} busy={busy} forget={() => bought.forget({ ids: [shop.id] })} />
        ))}
      </ul>
      <div class="actions">
        {shops.length < all && (
          <button type="button" class="button small" onClick={bought.showMore}>
            {texts.say('bought.more')}
          </button>
        )}
        <AskFirst
          class="button small"
          label={texts.say('bought.forget-all')}
          question={texts.say('bought.forget-all-ask', { n: all })}
          yes={page.say('links.forget-yes')}
          no={page.say('links.keep')}
          onYes={() => bought.forget({ all: true })}
        />
      </div>
    </>
  );
}
