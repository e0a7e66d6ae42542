import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { writeInstant } from '../../../../utils/i18n/dates.ts';
import type { CaseEvidence } from '../../../../utils/model/ledger/events.ts';
import type { NewCaseEvidence } from '../../../../utils/model/ledger/ledger-desk.ts';
import { AskFirst } from '../../../ask-first.tsx';
import { Concerning } from '../../../concerning.tsx';
import { writeSize } from '../../../../utils/i18n/sizes.ts';
import { plainWords } from '../../../plain-words.ts';
import { Told } from '../../../told.tsx';
import { saveBlob } from '../../../save-blob.ts';
import { NoteField, noted } from '../fields/note-field.tsx';
import { useLedger } from '../ledger-context.ts';
import { useCasesTexts } from '../use-texts.ts';
import type { CaseActs, CaseCard } from './use-case-change.ts';

function Piece({ piece, acts }: { piece: CaseEvidence; acts: CaseActs }): JSX.Element {
  const texts = useCasesTexts();
  const { desk } = useLedger();
  const [elsewhere, setElsewhere] = useState(false);
  const { sha256, name, bytes, note, taken } = piece;
  const save = async (): Promise<void> => {
    const blob = await desk.evidence(sha256).catch(() => undefined);
    setElsewhere(blob === undefined);
    if (blob) saveBlob(blob, name);
  };
  return (
    <li class="piece">
      <p>
        <Told>{name}</Told> <span class="quiet">{writeSize(texts.language, bytes)}</span>
      </p>
      {note !== undefined && (
        <p>
          <Told>{note}</Told>
        </p>
      )}
      {taken && (
        <p class="quiet">
          {writeInstant(texts.language, taken.at)} {taken.url !== undefined && <Told>{taken.url}</Told>}
        </p>
      )}
      <p class="quiet hash">
        SHA-256 <code>{sha256}</code>
      </p>
      <div class="actions no-print">
        <button type="button" class="button small" onClick={() => void save()}>
          {texts.say('evidence.save')}
          <Concerning>{name}</Concerning>
        </button>
        <AskFirst
          class="button small"
          label={texts.say('evidence.remove')}
          concerning={name}
          question={texts.say('evidence.remove-ask', { name: plainWords(name) })}
          yes={texts.say('evidence.remove')}
          no={texts.say('form.keep')}
          busy={acts.busy}
          onYes={() => void acts.change({ kind: 'evidence', data: { evidence: piece, removed: true } })}
        />
      </div>
      <p role="status" class="status warn">
        {elsewhere && texts.say('evidence.elsewhere')}
      </p>
    </li>
  );
}

/** Files that show something, each by its hash. */
export function EvidenceCard({ one, acts }: CaseCard): JSX.Element {
  const texts = useCasesTexts();
  const [note, setNote] = useState('');
  const files = useRef<HTMLInputElement>(null);
  const add = async (): Promise<void> => {
    const chosen = [...(files.current?.files ?? [])];
    const pieces = chosen.map((file): NewCaseEvidence =>
      Object.assign({ name: file.name, blob: file }, noted(note)),
    );
    if (pieces.length === 0 || (await acts.addEvidence(pieces)) === undefined) return;
    setNote('');
    if (files.current) files.current.value = '';
  };
  return (
    <section class="card" aria-labelledby="evidence-title">
      <h3 id="evidence-title">{texts.say('evidence.title')}</h3>
      {one.evidence.length === 0 && <p class="quiet">{texts.say('evidence.none')}</p>}
      <ul class="pieces">
        {one.evidence.map((piece) => (
          <Piece key={piece.sha256} piece={piece} acts={acts} />
        ))}
      </ul>
      <form
        class="inline-form no-print"
        aria-label={texts.say('evidence.add')}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <div class="fields">
          <label>
            <span>{texts.say('evidence.files')}</span>
            <input id="evidence-files" ref={files} type="file" class="input" multiple required />
          </label>
          <NoteField label={texts.say('evidence.note')} value={note} onValue={setNote} />
        </div>
        <div class="actions">
          <button id="evidence-add" type="submit" class="button" aria-disabled={acts.busy}>
            {texts.say('evidence.add')}
          </button>
        </div>
      </form>
    </section>
  );
}
