import type { JSX } from 'preact';
import { writeDay, writeInstant, writeInstantDay } from '../../../../utils/i18n/dates.ts';
import type { ListState } from '../../../../utils/model/list.ts';
import { plainWords } from '../../../plain-words.ts';
import { useTexts } from '../../../texts-context.ts';
import { Told } from '../../../told.tsx';
import { Fingerprint } from '../compare-fingerprint.tsx';
import { Fact } from '../fact.tsx';
import { useListsTexts } from '../lists-texts.ts';

/** Only web and mail addresses become links: a list's description is its publisher's text. */
function isSafe(address: string): boolean {
  return /^(?:https?|mailto):$/.test(URL.parse(address)?.protocol ?? '');
}

function Links({ info }: Pick<ListState, 'info'>): JSX.Element | null {
  const texts = useListsTexts();
  const links = [
    { name: texts.say('card.homepage'), address: info.homepage ?? '' },
    { name: texts.say('card.appeal'), address: info.appealTo ?? '' },
    { name: texts.say('card.report'), address: info.reportTo ?? '' },
  ].filter(({ address }) => isSafe(address));
  if (links.length === 0) return null;
  return (
    <Fact name={texts.say('card.links')}>
      <ul class="links">
        {links.map(({ name, address }) => (
          <li key={name}>
            <a href={address} target="_blank" rel="noreferrer noopener">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** Where the list comes from, and how old it is. */
function Issue({ list }: { list: ListState }): JSX.Element {
  const texts = useListsTexts();
  const { info, trust, source, changedAt, address } = list;
  const { language } = texts;
  const demonstration = trust === 'demonstration';
  return (
    <>
      {source.kind === 'feed' && (
        <>
          <Fact name={texts.say('card.issue')}>
            {texts.say('card.issue-value', {
              serial: String(list.serial),
              date: writeInstantDay(language, plainWords(list.issued)),
            })}
          </Fact>
          <Fact name={texts.say('card.expires')}>
            {demonstration
              ? texts.say('card.no-expiry')
              : writeInstantDay(language, plainWords(list.expires))}
          </Fact>
        </>
      )}
      {info.published !== undefined && (
        <Fact name={texts.say('card.published')}>{writeDay(language, plainWords(info.published))}</Fact>
      )}
      {source.kind === 'file' && (
        <Fact name={texts.say('card.file')}>
          <Told>{source.fileName}</Told>
        </Fact>
      )}
      {source.kind !== 'feed' && changedAt !== undefined && (
        <Fact name={texts.say('card.read-at')}>{writeInstant(language, plainWords(changedAt))}</Fact>
      )}
      {!demonstration && address !== undefined && (
        <Fact name={texts.say('card.address')}>
          <code>
            <Told>{address}</Told>
          </code>
        </Fact>
      )}
    </>
  );
}

/** Everything that is known of a list. */
export function ListFacts({ list }: { list: ListState }): JSX.Element {
  const texts = useListsTexts();
  const common = useTexts();
  const { info, trust, source } = list;
  return (
    <dl class="facts">
      <Fact name={texts.say('card.issuer')}>
        <Told>{info.issuer}</Told>
      </Fact>
      {source.kind === 'feed' && (
        <Fact name={texts.say('card.publisher')}>
          <Told>{info.publisher}</Told>
        </Fact>
      )}
      <Fact name={texts.say('card.origin')}>{texts.say(`origin.${info.origin}`)}</Fact>
      <Issue list={list} />
      {trust !== 'demonstration' && source.kind !== 'file' && (
        <Fact name={texts.say('card.checked')}>
          {list.checkedAt === undefined
            ? common.say('lists.never-checked')
            : writeInstant(texts.language, plainWords(list.checkedAt))}
        </Fact>
      )}
      {info.jurisdiction !== undefined && (
        <Fact name={texts.say('card.jurisdiction')}>
          <Told>{info.jurisdiction}</Told>
        </Fact>
      )}
      {info.licence !== undefined && (
        <Fact name={texts.say('card.licence')}>
          <Told>{info.licence}</Told>
        </Fact>
      )}
      <Fact name={texts.say('card.terms')}>
        {texts.say('card.terms-value', { rectify: info.rectifyMonths, retention: info.retentionMonths })}
      </Fact>
      {list.fingerprint !== undefined && (
        <Fact name={texts.say('card.fingerprint')}>
          <Fingerprint value={list.fingerprint} />
        </Fact>
      )}
      <Links info={info} />
    </dl>
  );
}
