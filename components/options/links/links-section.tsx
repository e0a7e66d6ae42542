import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LinkCompany } from '../../../utils/model/link.ts';
import { FailureNotice } from '../../notice.tsx';
import { useTexts } from '../../texts-context.ts';
import { AskFirst } from '../../ask-first.tsx';
import { LinkCard } from './link-card.tsx';
import { saveText } from '../../save-text.ts';
import { useLinks } from './use-links.ts';

const nameOf = ({ name, uscc, registrationNumber, organisationCode }: LinkCompany): string =>
  [name, uscc ?? registrationNumber ?? organisationCode].filter((part) => part !== undefined).join(' ');

/** Which company runs which shop, as this machine remembers it: to see, search, correct, delete and take along. */
export function LinksSection(): JSX.Element {
  const texts = useTexts();
  const links = useLinks();
  const [status, setStatus] = useState('');
  const { found, search } = links;

  const correct = async (id: number, name: string, code: string): Promise<void> => {
    const company = await links.correct(id, name, code);
    setStatus(name === '' && code === '' ? '' : texts.say('links.saved', { company: nameOf(company) }));
  };
  const forget = async (which: Parameters<typeof links.forget>[0]): Promise<void> => {
    setStatus((await links.forget(which)) ? texts.say('links.deleted') : '');
  };
  const save = async (): Promise<void> => {
    const csv = await links.exportCsv();
    if (csv !== undefined) saveText(csv, 'xinbiao-links.csv', 'text/csv');
  };
  const contribute = async (): Promise<void> => {
    setStatus('');
    if ((await links.contribute()) === 0) setStatus(texts.say('links.nothing-to-give'));
  };
  return (
    <section id="links" aria-labelledby="links-title">
      <h2 id="links-title">{texts.say('links.title')}</h2>
      <p class="quiet">{texts.say('links.why')}</p>
      {links.failure && <FailureNotice failure={links.failure} />}
      <p role="status" class="status">
        {status}
      </p>
      {found?.all === 0 && <p class="card quiet">{texts.say('links.none')}</p>}
      {found !== undefined && found.all > 0 && (
        <>
          <div class="links-tools">
            <label for="links-search">{texts.say('links.search')}</label>
            <input
              id="links-search"
              class="input"
              type="search"
              placeholder={texts.say('links.search-hint')}
              value={search}
              maxLength={200}
              onInput={(event) => links.setSearch(event.currentTarget.value)}
            />
            <p class="quiet" role="status">
              {search.trim() === ''
                ? texts.say('links.count', { n: found.all })
                : texts.say('links.count-found', { n: found.matching, all: found.all })}
            </p>
          </div>
          <ul class="link-cards">
            {found.links.map((link) => (
              <LinkCard
                key={link.id}
                link={link}
                onForget={() => void forget({ ids: [link.id] })}
                onCorrect={(name, code) => correct(link.id, name, code)}
              />
            ))}
          </ul>
          <div class="actions">
            {found.links.length < found.matching && (
              <button type="button" class="button small" onClick={links.showMore}>
                {texts.say('links.more')}
              </button>
            )}
            <button type="button" class="button small" onClick={() => void save()}>
              {texts.say('links.export')}
            </button>
            <button
              type="button"
              class="button small"
              id="links-give"
              aria-describedby="links-give-why"
              onClick={() => void contribute()}
            >
              {texts.say('links.give')}
            </button>
            <AskFirst
              class="button small"
              label={texts.say('links.forget-all')}
              question={texts.say('links.forget-all-ask', { n: found.all })}
              yes={texts.say('links.forget-yes')}
              no={texts.say('links.keep')}
              onYes={() => void forget({ all: true })}
            />
          </div>
          <p id="links-give-why" class="quiet">
            {texts.say('links.give-why')}
          </p>
        </>
      )}
    </section>
  );
}
