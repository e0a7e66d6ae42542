import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { FailureNotice, Notice } from '../notice.tsx';
import { ListResults } from './list-results.tsx';
import { useReckoning } from './use-reckoning.ts';
import type { Reckoning } from './use-reckoning.ts';
import { useStatisticsTexts } from './use-texts.ts';

function Reading(props: { entries: number; of: number; onCancel: () => void }): JSX.Element {
  const texts = useStatisticsTexts();
  const id = useId();
  const { entries, of } = props;
  const number = new Intl.NumberFormat(texts.language);
  return (
    <div class="reading">
      <div>
        <span id={id}>{texts.say('lists.reading')}</span>
        {of > 0 && (
          <span class="quiet">
            {texts.say('lists.read', { done: number.format(entries), of: number.format(of) })}
          </span>
        )}
      </div>
      <progress aria-labelledby={id} {...(of > 0 && { max: of, value: entries })} />
      <button id="statistics-cancel" type="button" class="button small" onClick={props.onCancel}>
        {texts.say('lists.cancel')}
      </button>
    </div>
  );
}

/** What a screen reader is told: the quarters, not a thousand steps. */
function useSaid(reckoning: Reckoning): string {
  const texts = useStatisticsTexts();
  if (reckoning.kind === 'done') return texts.say('lists.done');
  if (reckoning.kind !== 'reading') return '';
  const { entries, of } = reckoning;
  const percent = of > 0 ? Math.min(4, Math.floor((entries / of) * 4)) * 25 : 0;
  return percent === 0 ? texts.say('lists.reading') : texts.say('lists.quarter', { percent });
}

/** What the lists achieved, counted while the person waits. */
export function ListPart(): JSX.Element {
  const texts = useStatisticsTexts();
  const reckoning = useReckoning();
  const said = useSaid(reckoning);
  const isPrivate = browser.extension.inIncognitoContext;
  return (
    <section id="of-lists" aria-labelledby="of-lists-title">
      <h2 id="of-lists-title">{texts.say('lists.title')}</h2>
      {isPrivate && (
        <Notice kind="warn">
          <p>{texts.say('lists.private')}</p>
        </Notice>
      )}
      <p role="status" class="unseen">
        {said}
      </p>
      {reckoning.kind === 'reading' && (
        <Reading entries={reckoning.entries} of={reckoning.of} onCancel={reckoning.cancel} />
      )}
      {reckoning.kind === 'failed' && <FailureNotice failure={reckoning.failure} />}
      {reckoning.kind === 'cancelled' && <p role="status">{texts.say('lists.cancelled')}</p>}
      {reckoning.kind === 'done' && reckoning.lists.length === 0 && <p>{texts.say('lists.none')}</p>}
      {reckoning.kind === 'done' && reckoning.lists.length > 0 && <ListResults lists={reckoning.lists} />}
      {reckoning.kind !== 'reading' && (
        <div class="actions">
          <button id="statistics-again" type="button" class="button small" onClick={reckoning.again}>
            {texts.say('lists.again')}
          </button>
        </div>
      )}
    </section>
  );
}
