import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ChosenFiles } from '../../files/chosen-files.ts';
import { FileButton } from '../../files/file-button.tsx';
import { useFileDrop } from '../../files/use-file-drop.ts';
import { plainWords } from '../../plain-words.ts';
import { Columns } from './columns.tsx';
import { screeningSession } from './session.ts';
import type { ScreeningState } from './session.ts';
import { useScreeningTexts } from './use-texts.ts';

/** The kinds of files that screening reads. */
const acceptedFiles = '.csv,.tsv,.txt,.xlsx,.xls,text/plain,text/csv';

/** The columns of what is pasted are looked at when the person pauses. */
const lookAfterMs = 400;

const takeFile = ([file]: ChosenFiles): void => void screeningSession.takeFile(file);

/** The field. A hundred thousand lines are its own business: it is not written anew at each key. */
function PasteField({ pasted }: { pasted: string }): JSX.Element {
  const texts = useScreeningTexts();
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(later.current), []);
  return (
    <label class="paste">
      <span class="label">{texts.say('input.label')}</span>
      <textarea
        class="input"
        rows={7}
        spellcheck={false}
        defaultValue={pasted}
        placeholder={texts.say('input.placeholder')}
        onInput={({ currentTarget: { value } }) => {
          clearTimeout(later.current);
          screeningSession.write(value);
          later.current = setTimeout(() => void screeningSession.lookAtText(), lookAfterMs);
        }}
      />
    </label>
  );
}

/** A file in place of what is pasted. @param props.over one is held over the card */
function FileWay({ over }: { over: boolean }): JSX.Element {
  const texts = useScreeningTexts();
  return (
    <div class="file-way">
      <span class="label">{texts.say('input.or')}</span>
      <FileButton accept={acceptedFiles} onFiles={takeFile}>
        {texts.say('input.choose')}
      </FileButton>
      <span class="quiet">{texts.say(over ? 'input.drop-now' : 'input.drop')}</span>
    </div>
  );
}

/** What is to be screened: pasted or a file, with its columns, and the beginning. */
export function Intake({ state }: { state: ScreeningState }): JSX.Element {
  const texts = useScreeningTexts();
  const { pasted, fileName, source, layout, busy } = state;
  const { over, handlers } = useFileDrop(takeFile);
  const isEmpty = fileName === undefined ? pasted.trim() === '' : source === undefined;
  const isLaidOut = layout?.kind !== 'table' || Object.keys(layout.places).length > 0;
  return (
    <div class={over ? 'card intake over' : 'card intake'} {...handlers}>
      {fileName === undefined ? (
        <PasteField pasted={pasted} />
      ) : (
        <p class="actions given-file">
          <strong>{texts.say('input.file', { name: plainWords(fileName) })}</strong>
          <button type="button" class="button small" onClick={() => screeningSession.dropFile()}>
            {texts.say('input.clear')}
          </button>
        </p>
      )}
      <FileWay over={over} />
      {source && layout && <Columns source={source} layout={layout} />}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          disabled={isEmpty || !isLaidOut || busy !== undefined}
          onClick={() => void screeningSession.run()}
        >
          {texts.say('run.start')}
        </button>
      </div>
    </div>
  );
}
