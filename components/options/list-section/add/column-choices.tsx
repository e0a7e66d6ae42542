import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ColumnChoice, SourceChoices } from '../../../../utils/model/source.ts';
import { plainWords } from '../../../plain-words.ts';
import { Told } from '../../../told.tsx';
import { useAddingTexts } from '../lists-texts.ts';
import { columnGroups, ignored } from './column-fields.ts';
import type { ColumnGroup } from './column-fields.ts';
import type { TablePreview } from './source.ts';

type Sheet = TablePreview['sheets'][number];
type Column = Sheet['columns'][number];

const groups = Object.keys(columnGroups) as ColumnGroup[];

/** What the person chose for a column, else what it was taken for. */
function chosenField(choices: SourceChoices, sheet: Sheet, column: Column): string {
  const chosen = choices.columns.find(
    (choice) => choice.column === column.column && (choice.sheet ?? sheet.sheet) === sheet.sheet,
  );
  return chosen?.field ?? column.field ?? ignored;
}

function FieldSelect(props: {
  id: string;
  value: string;
  describedBy: string;
  onField: (field: string) => void;
}): JSX.Element {
  const texts = useAddingTexts();
  return (
    <select
      id={props.id}
      class="input"
      value={props.value}
      aria-describedby={props.describedBy}
      onChange={(event) => props.onField(event.currentTarget.value)}
    >
      <option value={ignored}>{texts.say('columns.ignore')}</option>
      {groups.map((group) => (
        <optgroup key={group} label={texts.say(`column-group.${group}`)}>
          {columnGroups[group].map((field) => (
            <option key={field} value={field}>
              {texts.say(`column.${field}`)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function ColumnLine(props: {
  sheet: Sheet;
  column: Column;
  choices: SourceChoices;
  onField: (field: string) => void;
}): JSX.Element {
  const texts = useAddingTexts();
  const { sheet, column, choices } = props;
  const id = useId();
  const { header } = column;
  const field = chosenField(choices, sheet, column);
  return (
    <li class={field === ignored ? 'column unread' : 'column'}>
      <div class="column-head">
        <label for={column.personal ? undefined : id}>
          {header === '' ? texts.say('columns.unnamed', { n: column.column + 1 }) : <Told>{header}</Told>}
        </label>
        {column.by === 'cells' && <span class="tag warn">{texts.say('columns.guessed')}</span>}
        {column.by === 'choice' && <span class="tag">{texts.say('columns.chosen')}</span>}
      </div>
      <p id={`${id}-samples`} class="samples quiet">
        {column.samples.map((sample, place) => (
          // Samples may repeat, and never move.
          <Told key={`${String(place)} ${sample}`}>{sample}</Told>
        ))}
      </p>
      {column.personal ? (
        <p class="personal">{texts.say('columns.personal')}</p>
      ) : (
        <FieldSelect id={id} value={field} describedBy={`${id}-samples`} onField={props.onField} />
      )}
    </li>
  );
}

/** Columns of nothing: a spreadsheet's margin. */
function isEmpty({ header, samples, personal, field }: Column): boolean {
  return header === '' && samples.length === 0 && !personal && field === undefined;
}

/**
 * What each column of a table is taken for, and the person's corrections.
 * @param props.onColumns takes all choices about columns
 */
export function ColumnChoices(props: {
  sheets: readonly Sheet[];
  choices: SourceChoices;
  onColumns: (columns: ColumnChoice[]) => void;
}): JSX.Element {
  const texts = useAddingTexts();
  const { sheets, choices } = props;
  const several = sheets.length > 1;
  const noneRead = !sheets.some((sheet) => sheet.read);
  const choose = (sheet: Sheet, { column, header }: Column, field: string): void => {
    const others = choices.columns.filter(
      (choice) => choice.column !== column || (choice.sheet ?? sheet.sheet) !== sheet.sheet,
    );
    const of = several && sheet.sheet !== undefined ? { sheet: sheet.sheet } : {};
    props.onColumns([...others, { ...of, column, header, field }]);
  };
  return (
    <>
      {sheets.map((sheet, place) => (
        <details key={`${String(place)} ${sheet.sheet ?? ''}`} class="sheet" open={sheet.read || noneRead}>
          <summary>
            {several
              ? texts.say(sheet.read ? 'columns.sheet' : 'columns.sheet-unread', {
                  sheet: plainWords(sheet.sheet ?? String(place + 1)),
                })
              : texts.say('columns.title')}
          </summary>
          <ul class="columns">
            {sheet.columns
              .filter((column) => !isEmpty(column))
              .map((column) => (
                <ColumnLine
                  key={column.column}
                  sheet={sheet}
                  column={column}
                  choices={choices}
                  onField={(field) => choose(sheet, column, field)}
                />
              ))}
          </ul>
        </details>
      ))}
    </>
  );
}
