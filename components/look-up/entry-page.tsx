import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { writeDay } from '../../utils/i18n/dates.ts';
import type { LookupEntry } from '../../utils/model/lookup.ts';
import { FailureNotice, Notice } from '../notice.tsx';
import { deskPage } from '../own-pages.ts';
import { plainWords } from '../plain-words.ts';
import { CopyAddress } from './copy-address.tsx';
import { addEntryHash } from './address.ts';
import type { EntryAddress } from './address.ts';
import { EntryReport } from './entry-report.tsx';
import { ReadingLine } from './reading-line.tsx';
import { ListEvents, Timeline } from './timeline.tsx';
import { ToldRecord } from './told-record.tsx';
import type { LookupDesk } from './use-lookup.ts';
import { useOwnObjection } from './use-own-objection.ts';
import { useLookupTexts } from './use-texts.ts';
import { Who } from './who.tsx';

const reasons = ['repaired', 'expired', 'objection-upheld', 'withdrawn', 'published-in-error'] as const;

/** An entry that is not in its list, as far as anything is known of it. */
function Missing({ entry: { removed, list } }: { entry: LookupEntry }): JSX.Element {
  const texts = useLookupTexts();
  if (list === undefined) return <Notice kind="warn" title={texts.say('entry.unknown-list')} />;
  const title = plainWords(list.info.title);
  if (removed === undefined) {
    return <Notice kind="plain" title={texts.say('entry.not-there', { list: title })} />;
  }
  const reason = reasons.find((one) => one === removed.reason);
  const { language } = texts;
  return (
    <Notice
      kind="plain"
      title={texts.say('entry.removed', { date: writeDay(language, removed.on), list: title })}
    >
      {reason !== undefined && <p>{texts.say(`removal.${reason}`)}</p>}
      {removed.listedOn !== undefined && (
        <p>{texts.say('entry.removed-listed', { date: writeDay(language, removed.listedOn) })}</p>
      )}
    </Notice>
  );
}

/** Everything that is known of one entry, at an address of its own. */
export function EntryPage({ desk, address }: { desk: LookupDesk; address: EntryAddress }): JSX.Element {
  const texts = useLookupTexts();
  const { list, id } = address;
  const whole = useRef<HTMLElement>(null);
  useEffect(() => {
    desk.ask(list, id);
    whole.current?.focus();
  }, [list, id, desk.ask]);
  const { entry: told, reading, failure } = desk;
  const entry = useOwnObjection(told?.entry);
  return (
    <main
      ref={whole}
      class="entry"
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key === 'Escape') location.hash = '';
      }}
    >
      <div class="actions">
        <a href="#">{texts.say('entry.back')}</a>
        {entry && <CopyAddress />}
        {entry && <EntryReport found={entry} />}
        {entry && (
          <a class="button small" href={`${deskPage}${addEntryHash(address)}`}>
            {texts.say('entry.add-case')}
          </a>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
      {told === undefined && (
        <>
          <p role="status">{texts.say('entry.looking')}</p>
          {reading && <ReadingLine reading={reading} />}
        </>
      )}
      {told !== undefined && entry === undefined && <Missing entry={told} />}
      {entry && (
        <>
          <Who found={entry} />
          <ToldRecord found={entry} />
          <Timeline entry={entry.entry} />
        </>
      )}
      {told !== undefined && told.events.length > 0 && <ListEvents events={told.events} />}
    </main>
  );
}
