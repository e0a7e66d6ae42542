import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BulkOpened } from '../../../../utils/model/ledger/opening.ts';
import { plainWords } from '../../../plain-words.ts';
import { useAction } from '../../../use-action.ts';
import { AreaField } from '../fields/area-field.tsx';
import { LineField } from '../fields/line-field.tsx';
import { LedgerFailure } from '../ledger-failure.tsx';
import { useLedger } from '../ledger-context.ts';
import { placeHash } from '../places.ts';
import { useCasesTexts } from '../use-texts.ts';
import { SurveyView } from './survey-view.tsx';
import { useSurvey } from './use-survey.ts';

/** What came of an opening, number by number. */
function Outcome({ opened }: { opened: BulkOpened }): JSX.Element {
  const texts = useCasesTexts();
  return (
    <div class="notice" role="status">
      <p class="notice-title">{texts.say('bulk.opened', { n: opened.opened })}</p>
      {opened.linked > 0 && <p>{texts.say('bulk.linked', { n: opened.linked })}</p>}
      {opened.known > 0 && <p>{texts.say('bulk.known', { n: opened.known })}</p>}
      {opened.persons > 0 && <p>{texts.say('bulk.persons', { n: opened.persons })}</p>}
      <p>
        <a href={placeHash('list')}>{texts.say('bulk.see')}</a>
      </p>
    </div>
  );
}

/** A case for each entry of a list in an area. To be pressed again whenever: what has its case is left as it is. */
export function BulkOpening(): JSX.Element {
  const texts = useCasesTexts();
  const { desk, lists = [] } = useLedger();
  const { busy, failure, run } = useAction();
  const [chosen, setChosen] = useState<string>();
  const [area, setArea] = useState('');
  const [tag, setTag] = useState('');
  const [assignee, setAssignee] = useState('');
  const [opened, setOpened] = useState<BulkOpened>();
  const usable = lists.filter(({ enabled }) => enabled);
  const list = usable.find(({ info }) => info.id === chosen) ?? usable[0];
  const counted = useSurvey(list?.info.id, area.trim());
  const open = async (): Promise<void> => {
    if (list === undefined) return;
    setOpened(undefined);
    const done = await run(() =>
      desk.openFromList({
        list: list.info.id,
        ...(area.trim() !== '' && { area: area.trim() }),
        ...(tag.trim() !== '' && { tags: [tag.trim()] }),
        ...(assignee.trim() !== '' && { assignee: assignee.trim() }),
      }),
    );
    setOpened(done);
  };
  return (
    <form
      class="card"
      aria-labelledby="bulk-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void open();
      }}
    >
      <h2 id="bulk-title">{texts.say('bulk.title')}</h2>
      <p class="quiet">{texts.say('bulk.what')}</p>
      {usable.length === 0 ? (
        <p>{texts.say('bulk.no-lists')}</p>
      ) : (
        <>
          <div class="fields">
            <label>
              <span>{texts.say('bulk.list')}</span>
              <select
                id="bulk-list"
                class="input"
                value={list?.info.id}
                onChange={({ currentTarget }) => setChosen(currentTarget.value)}
              >
                {usable.map(({ info }) => (
                  <option key={info.id} value={info.id}>
                    {plainWords(info.title)}
                  </option>
                ))}
              </select>
            </label>
            <AreaField
              id="bulk-area"
              value={area}
              placeholder={texts.say('bulk.everywhere')}
              onValue={setArea}
            />
            <LineField
              id="bulk-tag"
              label={texts.say('bulk.tag')}
              value={tag}
              maxLength={50}
              onValue={setTag}
            />
            <LineField
              id="bulk-assignee"
              label={texts.say('bulk.assignee')}
              value={assignee}
              maxLength={50}
              onValue={setAssignee}
            />
          </div>
          {counted.failure ? (
            <LedgerFailure failure={counted.failure} />
          ) : (
            <SurveyView survey={counted.survey} onArea={setArea} />
          )}
          <div class="actions">
            <button id="bulk-open" type="submit" class="button primary" aria-disabled={busy}>
              {texts.say('bulk.open')}
            </button>
            <span role="status" class="status">
              {busy && texts.say('bulk.opening')}
            </span>
          </div>
        </>
      )}
      {failure && <LedgerFailure failure={failure} />}
      {opened && <Outcome opened={opened} />}
    </form>
  );
}
