import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ListState } from '../../../../utils/model/list.ts';
import { FailureNotice, Notice } from '../../../notice.tsx';
import { Told } from '../../../told.tsx';
import { useAddingTexts } from '../lists-texts.ts';
import { RowCounts } from '../row-counts.tsx';
import { ColumnChoices } from './column-choices.tsx';
import { ListQuestions } from './list-questions.tsx';
import { placeName } from './place-name.ts';
import { Replacing } from './replacing.tsx';
import { RowNotes } from './row-notes.tsx';
import { placeKey } from './source.ts';
import type { Stage, TablePreview } from './source.ts';
import type { Source } from './use-source.ts';

/** What of the table has to be put right before anything can be taken. */
function NothingTaken({ preview }: { preview: TablePreview }): JSX.Element | null {
  const texts = useAddingTexts();
  if (preview.taken > 0) return null;
  const unread = preview.sheets.length > 0 && !preview.sheets.some((sheet) => sheet.read);
  return (
    <Notice kind="bad" title={texts.say('look.nothing')}>
      <p>{texts.say(unread ? 'look.no-name-column' : 'look.nothing-why')}</p>
    </Notice>
  );
}

/** A table or a list of domains before it becomes a list: what would be taken, how it was read, and what it is. */
export function PreviewTable(props: {
  source: Source;
  stage: Extract<Stage, { at: 'looking' }>;
  preview: TablePreview;
  lists: readonly ListState[];
}): JSX.Element {
  const texts = useAddingTexts();
  const { source, stage, preview, lists } = props;
  const errorId = useId();
  const [asked, setAsked] = useState(false);
  const [first] = useState(preview);
  const choices = stage.choices ?? preview.choices;
  const missing = (['title', 'issuer'] as const).filter((name) => choices[name].trim() === '');
  const loses = losesMuch(preview, lists, choices.id);
  return (
    <>
      <p class="source-title">
        <Told>{placeName(stage.place)}</Told>
        <span class="tag">{texts.say(`form.${preview.form}`)}</span>
      </p>
      <div class="step" aria-busy={stage.rereading === true}>
        <RowCounts {...preview} />
        <p role="status" class={stage.rereading ? 'quiet' : 'unseen'}>
          {stage.rereading
            ? texts.say('look.rereading')
            : texts.say('look.sum', {
                read: preview.read,
                taken: preview.taken,
                refused: preview.refused,
              })}
        </p>
      </div>
      <NothingTaken preview={preview} />
      <RowNotes
        notes={preview.notes}
        total={preview.refused + preview.doubtful}
        subject={placeKey(stage.place)}
        title={choices.title}
      />
      {!stage.taking && (
        <>
          {preview.sheets.length > 0 && (
            <ColumnChoices
              sheets={preview.sheets}
              choices={choices}
              onColumns={(columns) => source.choose({ ...choices, columns })}
            />
          )}
          {first.known && (
            <Replacing
              held={first.choices.id}
              choices={choices}
              vanished={preview.vanished ?? 0}
              lists={lists}
              onId={(id) => source.choose({ ...choices, id })}
            />
          )}
          <ListQuestions
            choices={choices}
            choose={source.choose}
            missing={asked ? missing : []}
            errorId={errorId}
          />
        </>
      )}
      <div id={errorId} role="alert">
        {stage.failure && <FailureNotice failure={stage.failure} />}
        {asked && missing.length > 0 && (
          <Notice kind="bad">
            <p>{texts.say('question.missing')}</p>
          </Notice>
        )}
      </div>
      {!stage.taking && (
        <>
          <p class="quiet">{texts.say('look.community')}</p>
          <div class="actions">
            {preview.taken > 0 && !stage.unreadable && (
              <button
                id="list-add"
                type="button"
                class={loses ? 'button danger' : 'button primary'}
                disabled={stage.rereading === true}
                onClick={() => {
                  setAsked(true);
                  if (missing.length === 0) void source.take(false);
                }}
              >
                {texts.say(loses ? 'look.take-anyway' : preview.known ? 'look.replace' : 'look.take', {
                  n: preview.taken,
                })}
              </button>
            )}
            <button type="button" class="button" onClick={source.leave}>
              {texts.say('look.back')}
            </button>
          </div>
        </>
      )}
    </>
  );
}

/** Whether so much of a list would vanish that the file may well be incomplete: a tenth, as where feeds are built. */
function losesMuch(preview: TablePreview, lists: readonly ListState[], id: string): boolean {
  const held = lists.find((list) => list.info.id === id)?.entries ?? 0;
  return preview.known && held > 0 && (preview.vanished ?? 0) * 10 >= held;
}
