import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MonthlyLink } from '../../../utils/messages/open-monthly.ts';
import type { PlainDocument } from '../../../utils/model/monthly.ts';
import { saveDocx } from '../../save-docx.ts';
import { DocumentView } from './document-view.tsx';
import { failedWords } from './failed-words.ts';
import { useMonthlyTexts } from './use-texts.ts';

/** @param props.fileName of the saved document; @param props.reading the lists are still being counted */
export function SavePart(props: {
  desk: MonthlyLink['desk'];
  document: PlainDocument;
  fileName: string;
  reading: boolean;
}): JSX.Element {
  const { desk, document, fileName, reading } = props;
  const texts = useMonthlyTexts();
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ words: string; bad: boolean }>();
  const save = async (): Promise<void> => {
    setBusy(true);
    setSaid(undefined);
    try {
      saveDocx(await desk.write(document), fileName);
      setSaid({ words: texts.say('save.saved'), bad: false });
    } catch (error) {
      setSaid({ words: failedWords(texts, error), bad: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="monthly-save" aria-labelledby="monthly-save-title">
      <h2 id="monthly-save-title">{texts.say('save.title')}</h2>
      {reading && <p class="quiet">{texts.say('save.wait')}</p>}
      <div class="actions">
        <button
          type="button"
          id="monthly-docx"
          class="button primary"
          disabled={busy}
          onClick={() => void save()}
        >
          {texts.say('save.docx')}
        </button>
        <button type="button" id="monthly-print" class="button" onClick={() => globalThis.print()}>
          {texts.say('save.print')}
        </button>
        <button
          type="button"
          id="monthly-preview"
          class="button"
          aria-expanded={shown}
          aria-controls="monthly-document"
          onClick={() => setShown((before) => !before)}
        >
          {texts.say('save.preview')}
        </button>
        <span role="status" class={said?.bad === true ? 'status warn' : 'status'}>
          {said?.words}
        </span>
      </div>
      <DocumentView document={document} shown={shown} />
    </section>
  );
}
