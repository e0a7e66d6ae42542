import type { JSX } from 'preact';
import { leadSentence, matchSentence } from '../../utils/detail/finding-words.ts';
import { markWords } from '../../utils/mark/words.ts';
import type { SeenShop } from '../../utils/model/page.ts';
import { learnPage } from '../own-pages.ts';
import { plainWords } from '../plain-words.ts';
import { SignMark } from '../sign-mark.tsx';
import { useMarkTexts, useTexts } from '../texts-context.ts';
import { CheckOperator, LinkedOperator, WhyNotChecked } from './check-operator.tsx';
import { ReportShop } from './report-buttons.tsx';
import type { ListedShop, PageFindings, Unlisted } from './page-state.ts';

function ShopName({ shop }: { shop: SeenShop }): JSX.Element {
  const texts = useTexts();
  return (
    <>
      <bdi class="shop-name">{plainWords(shop.label) || texts.say('shop.unnamed')}</bdi>
      {shop.selfOperated && <span class="own-shop">{texts.say('shop.self-operated')}</span>}
    </>
  );
}

/** A shop that a list names: its mark as on the page, who lists it, and, opened, for what and how it was matched. */
function Listed({ listed: { shop, findings } }: { listed: ListedShop }): JSX.Element {
  const texts = useTexts();
  const marks = useMarkTexts();
  const { title, issuer } = findings[0].list.info;
  return (
    <li>
      <details class="shop">
        <summary>
          <span class="shop-line">
            <ShopName shop={shop} />
            <span class="shop-cards">{texts.say('shop.cards', { n: shop.cards })}</span>
          </span>
          <SignMark words={markWords(marks, findings)} />
          <span class="shop-source">{texts.say('shop.source', { list: title, issuer })}</span>
        </summary>
        {findings.map((finding) => (
          <p key={`${finding.list.info.id} ${finding.entry.id}`} class="told">
            {leadSentence(marks, finding)}
            {marks.language === 'en' && ' '}
            {matchSentence(marks, finding, shop.selfOperated)}
          </p>
        ))}
        <CheckOperator shop={shop} />
        <ReportShop shop={shop} finding={findings[0]} />
      </details>
    </li>
  );
}

export function ListedShops({ listed }: { listed: readonly ListedShop[] }): JSX.Element {
  const texts = useTexts();
  return (
    <>
      <ul class="shops" aria-label={texts.say('popup.listed')}>
        {listed.map((one, index) => (
          <Listed key={`${one.shop.label} ${index}`} listed={one} />
        ))}
      </ul>
      <a class="quiet" href={`${learnPage}#marks`} target="_blank">
        {texts.say('popup.learn')}
      </a>
    </>
  );
}

/** So few shops that can be checked are in view at once, so that checking takes one click. */
const fewShops = 4;

/** Shops without a mark, by why they have none: a line that can be opened. */
function UnlistedGroup({ why, shops }: { why: Unlisted; shops: readonly SeenShop[] }): JSX.Element {
  const texts = useTexts();
  return (
    <details class="unlisted" open={why === 'operator-unknown' && shops.length <= fewShops}>
      <summary>
        <span class="why">{texts.say(`shop.${why}`)}</span>
        <span class="shop-cards">
          {texts.say(why === 'address-not-listed' ? 'popup.addresses' : 'popup.shops', { n: shops.length })}
        </span>
      </summary>
      <ul>
        {shops.map((shop, index) => (
          <li key={`${shop.label} ${index}`}>
            <ShopName shop={shop} />
            <LinkedOperator shop={shop} />
            <CheckOperator shop={shop} />
            <ReportShop shop={shop} />
          </li>
        ))}
      </ul>
      {why === 'operator-unknown' && <WhyNotChecked shops={shops} />}
    </details>
  );
}

export function UnlistedShops({ unlisted }: Pick<PageFindings, 'unlisted'>): JSX.Element {
  return (
    <div class="unlisted-groups">
      {unlisted.map(({ why, shops }) => (
        <UnlistedGroup key={why} why={why} shops={shops} />
      ))}
    </div>
  );
}
