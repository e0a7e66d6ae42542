import type { JSX } from 'preact';
import type { Draft } from '../../../../utils/model/report-desk.ts';
import { Concerning } from '../../../concerning.tsx';
import { useTexts } from '../../../texts-context.ts';
import { operatorWords, shopWords } from '../link-words.ts';
import { useReportTexts } from '../use-texts.ts';
import { withoutLink } from './change-draft.ts';

/** The links that a person gives, each to be taken out. */
export function LinkList(props: {
  draft: Draft;
  onChange: (change: (draft: Draft) => Draft) => void;
}): JSX.Element {
  const texts = useReportTexts();
  const pages = useTexts();
  const { links = [] } = props.draft;
  return (
    <section class="card" aria-labelledby="links-given-title">
      <h3 id="links-given-title">{texts.say('links.title')}</h3>
      <p class="quiet">{texts.say('links.why')}</p>
      <p role="status">
        {links.length === 0 ? texts.say('links.none') : texts.say('field.links-count', { n: links.length })}
      </p>
      <ul class="given-links">
        {links.map((link) => {
          const shop = shopWords(pages, link);
          return (
            <li key={JSON.stringify(link)}>
              <p>
                <bdi>{shop}</bdi>
              </p>
              <p class="quiet">
                <bdi class="report-words">{operatorWords(pages, link)}</bdi>
              </p>
              <button
                type="button"
                class="button small"
                onClick={() => props.onChange((one) => withoutLink(one, link))}
              >
                {texts.say('links.remove')}
                <Concerning>{shop}</Concerning>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
