import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { KeptEvidence } from '../../../../utils/model/report-desk.ts';
import { Concerning } from '../../../concerning.tsx';
import { saveBlob } from '../../../save-blob.ts';
import { useReportTexts } from '../use-texts.ts';
import { EvidenceFacts } from './evidence-facts.tsx';
import { drawable, EvidenceView } from './evidence-view.tsx';
import { PictureEditor } from './picture-editor.tsx';
import { RemoveEvidence } from './remove-evidence.tsx';
import { useEvidence } from './use-evidence.ts';

/** One piece of evidence, with what can be done to it. */
export function EvidenceItem(props: {
  piece: KeptEvidence;
  onNote: (note: string) => void;
  onReplace: (file: Blob) => Promise<void>;
  onRemove: () => void;
}): JSX.Element {
  const texts = useReportTexts();
  const { piece } = props;
  const blob = useEvidence(piece);
  const [editing, setEditing] = useState(false);
  const id = `note-${piece.key}`;
  const isPicture = drawable.test(piece.type);
  return (
    <li class="evidence-item" data-evidence={piece.key}>
      {editing ? (
        <EvidenceFacts piece={piece} />
      ) : (
        <EvidenceView piece={piece} blob={blob}>
          <EvidenceFacts piece={piece} />
        </EvidenceView>
      )}
      {editing && blob ? (
        <PictureEditor
          name={piece.name}
          picture={blob}
          onCancel={() => setEditing(false)}
          onKeep={async (file) => {
            await props.onReplace(file);
            setEditing(false);
          }}
        />
      ) : (
        <>
          <div class="report-field">
            <label for={id}>
              {texts.say('evidence.note')}
              <Concerning>{piece.name}</Concerning>
            </label>
            <input
              id={id}
              class="input"
              type="text"
              maxLength={1000}
              value={piece.note ?? ''}
              onInput={({ currentTarget }) => props.onNote(currentTarget.value)}
            />
          </div>
          <div class="actions">
            {isPicture && blob && (
              <button type="button" class="button small edit" onClick={() => setEditing(true)}>
                {texts.say('evidence.edit')}
                <Concerning>{piece.name}</Concerning>
              </button>
            )}
            <button
              type="button"
              class="button small"
              aria-disabled={!blob}
              onClick={() => blob && saveBlob(blob, piece.name)}
            >
              {texts.say('evidence.save')}
              <Concerning>{piece.name}</Concerning>
            </button>
            <RemoveEvidence name={piece.name} onRemove={props.onRemove} />
          </div>
        </>
      )}
    </li>
  );
}
