import type { JSX } from 'preact';
import type { Storefront } from '../../../../utils/model/entry.ts';
import { useTexts } from '../../../texts-context.ts';
import { Told } from '../../../told.tsx';
import { shopWords } from '../shop-words.ts';
import { useCasesTexts } from '../use-texts.ts';
import { AddShop } from './add-shop.tsx';
import { AddSubject } from './add-subject.tsx';
import { TakeButton } from './take-button.tsx';
import type { CaseCard } from './use-case-change.ts';

/** A shop's address, where it is one that a browser opens as a page. */
const openable = ({ url, host }: Storefront): string | undefined => {
  const address = url ?? (host === undefined ? undefined : `https://${host}/`);
  return address !== undefined && /^https?:\/\//.test(address) ? address : undefined;
};

/** Who it is about, and all shops of theirs, across sites. */
export function WhoCard({ one, acts }: CaseCard): JSX.Element {
  const texts = useCasesTexts();
  const common = useTexts();
  return (
    <section class="card" aria-labelledby="who-title">
      <h3 id="who-title">{texts.say('who.title')}</h3>
      {one.subjects.length === 0 && <p class="quiet">{texts.say('who.none')}</p>}
      {one.subjects.map((subject) => {
        const { name, codes = [], region } = subject;
        return (
          <div key={`${name} ${codes.join()}`} class="who">
            <p class="who-name">
              <Told>{name}</Told>
              <TakeButton
                what={name}
                busy={acts.busy}
                onTake={() => void acts.change({ kind: 'subject', data: { subject, removed: true } })}
              />
            </p>
            {codes.map((code) => (
              <p key={code}>
                <code>{code}</code>
              </p>
            ))}
            {region !== undefined && (
              <p class="quiet">
                <Told>{region}</Told>
              </p>
            )}
          </div>
        );
      })}
      <AddSubject acts={acts} />
      <h4>{texts.say('who.shops', { n: one.shops.length })}</h4>
      <ul class="plain-list shops">
        {one.shops.map((shop) => {
          const address = openable(shop);
          const said = shopWords(shop) ?? '';
          return (
            <li key={JSON.stringify(shop)}>
              <span class="quiet">{common.say(`site.${shop.site}`)}</span>{' '}
              {address === undefined ? (
                <Told>{said}</Told>
              ) : (
                <a href={address} target="_blank" rel="noreferrer">
                  <Told>{said}</Told>
                </a>
              )}
              <TakeButton
                what={said}
                busy={acts.busy}
                onTake={() => void acts.change({ kind: 'shop', data: { shop, removed: true } })}
              />
            </li>
          );
        })}
      </ul>
      <AddShop acts={acts} />
    </section>
  );
}
