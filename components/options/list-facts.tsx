import type { ComponentChildren, JSX } from 'preact';
import { writeInstant, writeInstantDay } from '../../utils/i18n/dates.ts';
import type { ListState } from '../../utils/model/list.ts';
import { useTexts } from '../texts-context.ts';
import { groupFingerprint } from './fingerprint.ts';

function Fact({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Only web and mail addresses become links: a list's description is its publisher's text. */
function isSafe(address: string): boolean {
  return /^(?:https?|mailto):$/.test(URL.parse(address)?.protocol ?? '');
}

function Links({ info }: Pick<ListState, 'info'>): JSX.Element | null {
  const texts = useTexts();
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

/** Everything that is known of a list. */
export function ListFacts({ list }: { list: ListState }): JSX.Element {
  const texts = useTexts();
  const { info, trust } = list;
  const { language } = texts;
  return (
    <dl class="facts">
      <Fact name={texts.say('card.issuer')}>
        <bdi>{info.issuer}</bdi>
      </Fact>
      <Fact name={texts.say('card.publisher')}>
        <bdi>{info.publisher}</bdi>
      </Fact>
      <Fact name={texts.say('card.origin')}>{texts.say(`origin.${info.origin}`)}</Fact>
      <Fact name={texts.say('card.entries')}>{texts.say('lists.entries', { n: list.entries })}</Fact>
      <Fact name={texts.say('card.issue')}>
        {texts.say('card.issue-value', {
          serial: String(list.serial),
          date: writeInstantDay(language, list.issued),
        })}
      </Fact>
      <Fact name={texts.say('card.expires')}>
        {trust === 'demonstration' ? texts.say('card.no-expiry') : writeInstantDay(language, list.expires)}
      </Fact>
      {trust !== 'demonstration' && (
        <Fact name={texts.say('card.checked')}>
          {list.checkedAt === undefined
            ? texts.say('lists.never-checked')
            : writeInstant(language, list.checkedAt)}
        </Fact>
      )}
      {trust !== 'demonstration' && list.address !== undefined && (
        <Fact name={texts.say('card.address')}>
          <code>{list.address}</code>
        </Fact>
      )}
      {list.fingerprint !== undefined && (
        <Fact name={texts.say('card.fingerprint')}>
          <code class="fingerprint">{groupFingerprint(list.fingerprint)}</code>
        </Fact>
      )}
      <Links info={info} />
    </dl>
  );
}
