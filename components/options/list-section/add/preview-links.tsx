import type { JSX } from 'preact';
import { FailureNotice } from '../../../notice.tsx';
import { Told } from '../../../told.tsx';
import { useAddingTexts } from '../lists-texts.ts';
import { RowCounts } from '../row-counts.tsx';
import { placeName } from './place-name.ts';
import { RowNotes } from './row-notes.tsx';
import { placeKey } from './source.ts';
import type { LinksPreview, Stage } from './source.ts';
import type { Source } from './use-source.ts';

/** A table of companies and their shops before it is taken: it becomes no list, it helps all of them. */
export function PreviewLinks(props: {
  source: Source;
  stage: Extract<Stage, { at: 'looking' }>;
  preview: LinksPreview;
}): JSX.Element {
  const texts = useAddingTexts();
  const { source, stage, preview } = props;
  const name = placeName(stage.place);
  return (
    <>
      <p class="source-title">
        <Told>{name}</Told>
        <span class="tag">{texts.say('form.links')}</span>
      </p>
      <p>{texts.say('links.why')}</p>
      <RowCounts {...preview} />
      <RowNotes notes={preview.notes} total={preview.refused} subject={placeKey(stage.place)} title={name} />
      <div role="alert">{stage.failure && <FailureNotice failure={stage.failure} />}</div>
      {!stage.taking && (
        <div class="actions">
          {preview.taken > 0 && (
            <button
              id="list-add"
              type="button"
              class="button primary"
              onClick={() => void source.take(false)}
            >
              {texts.say('links.take', { n: preview.taken })}
            </button>
          )}
          <button type="button" class="button" onClick={source.leave}>
            {texts.say('look.back')}
          </button>
        </div>
      )}
    </>
  );
}
