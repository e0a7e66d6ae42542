import type { JSX, TargetedDragEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plainWords } from '../../plain-words.ts';
import { Columns } from './columns.tsx';
import { screeningSession } from './session.ts';
import type { ScreeningState } from './session.ts';
import { useScreeningTexts } from './use-texts.ts';

/** What the file chooser offers first; what a file is, its bytes say. */
const acceptedFiles = '.csv,.tsv,.txt,.xlsx,.xls,text/plain,text/csv';

/** The columns of what is pasted are looked at when the person pauses. */
const lookAfterMs = 400;

const takeFile = (file: File | undefined): void => {
  if (file) void screeningSession.takeFile(file);
};

function holdsFile(event: TargetedDragEvent<HTMLElement>): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

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

function FileWay({ over }: { over: boolean }): JSX.Element {
  const texts = useScreeningTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="file-way">
      <span class="label">{texts.say('input.or')}</span>
      <input
        ref={input}
        type="file"
        class="unseen"
        tabIndex={-1}
        aria-hidden="true"
        accept={acceptedFiles}
        onChange={({ currentTarget }) => {
          takeFile(currentTarget.files?.[0]);
          currentTarget.value = ''; // so that the same file can be chosen again
        }}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {texts.say('input.choose')}
      </button>
      <span class="quiet">{texts.say(over ? 'input.drop-now' : 'input.drop')}</span>
    </div>
  );
}

/** What is to be screened: pasted or a file, with its columns, and the beginning. */
export function Intake({ state }: { state: ScreeningState }): JSX.Element {
  const texts = useScreeningTexts();
  const { pasted, fileName, source, layout, busy } = state;
  const [over, setOver] = useState(false);
  const isEmpty = fileName === undefined ? pasted.trim() === '' : source === undefined;
  const isLaidOut = layout?.kind !== 'table' || Object.keys(layout.places).length > 0;
  return (
    <div
      class={over ? 'card intake over' : 'card intake'}
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        takeFile(event.dataTransfer?.files[0]);
      }}
    >
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
