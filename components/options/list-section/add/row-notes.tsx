import type { JSX } from 'preact';
import { rowWords } from '../../../../utils/i18n/adding/row-words.ts';
import type { RowNote } from '../../../../utils/model/source.ts';
import { plainWords } from '../../../plain-words.ts';
import { Told } from '../../../told.tsx';
import { useAddingTexts } from '../lists-texts.ts';
import { SaveRows } from '../save-rows.tsx';

/** More is for a spreadsheet. */
const shownNotes = 12;

/**
 * The first rows that were left out or leave a doubt, with the reason of each, and all of them to save.
 * @param props.total how many there are
 */
export function RowNotes(props: {
  notes: readonly RowNote[];
  total: number;
  subject: string;
  title: string;
}): JSX.Element | null {
  const texts = useAddingTexts();
  const { notes, total } = props;
  if (notes.length === 0 && total === 0) return null;
  const shown = notes.slice(0, shownNotes);
  return (
    <details class="notes">
      <summary>{texts.say('notes.title', { n: Math.max(total, notes.length) })}</summary>
      <div class="scroller" role="region" aria-label={texts.say('notes.table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.say('notes.row')}</th>
              <th scope="col">{texts.say('notes.outcome')}</th>
              <th scope="col">{texts.say('notes.reason')}</th>
              <th scope="col">{texts.say('notes.content')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((note, place) => (
              <tr key={`${note.sheet ?? ''} ${String(note.row)} ${note.code} ${String(place)}`}>
                <td class="number">
                  {note.row ?? '–'}
                  {note.sheet !== undefined && (
                    <>
                      {' '}
                      <Told>{note.sheet}</Told>
                    </>
                  )}
                </td>
                <td>
                  <span class={note.refused ? 'tag bad' : 'tag warn'}>
                    {texts.say(note.refused ? 'notes.refused' : 'notes.doubtful')}
                  </span>
                </td>
                <td class="wide">{rowWords(texts, plainWords(note.code))}</td>
                <td class="wide">
                  {note.name !== undefined && <Told>{note.name}</Told>}{' '}
                  {note.detail !== undefined && (
                    <span class="quiet">
                      <Told>{note.detail}</Told>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="actions">
        {total > shown.length && (
          <span class="quiet">{texts.say('notes.first', { shown: shown.length, n: total })}</span>
        )}
        <SaveRows subject={props.subject} title={props.title} />
      </div>
    </details>
  );
}
