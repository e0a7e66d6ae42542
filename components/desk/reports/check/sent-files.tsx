import type { JSX } from 'preact';
import type { KeptEvidence } from '../../../../utils/model/report-desk.ts';
import { Concerning } from '../../../concerning.tsx';
import { useReportDesk } from '../desk-context.ts';
import { EvidenceFacts } from '../evidence/evidence-facts.tsx';
import { EvidenceView } from '../evidence/evidence-view.tsx';
import { RemoveEvidence } from '../evidence/remove-evidence.tsx';
import { useEvidence } from '../evidence/use-evidence.ts';
import { withNote } from '../form/change-draft.ts';
import type { Attempt } from '../use-attempt.ts';
import type { OpenDraft } from '../use-draft.ts';
import { useReportTexts } from '../use-texts.ts';

function SentPiece({ piece }: { piece: KeptEvidence }): JSX.Element {
  return (
    <EvidenceView piece={piece} blob={useEvidence(piece)}>
      <EvidenceFacts piece={piece} />
    </EvidenceView>
  );
}

/** The files that would be sent, each to be taken out, with its note and where it is from. */
export function SentFiles({ open, run }: { open: OpenDraft; run: Attempt['run'] }): JSX.Element | null {
  const texts = useReportTexts();
  const desk = useReportDesk();
  const { evidence } = open.draft;
  if (evidence.length === 0) return null;
  const withoutPlace = async (key: string): Promise<void> => {
    const piece = evidence.find((one) => one.key === key);
    if (!piece) return;
    const { kind, name, note, type } = piece;
    const bytes = await desk.evidence(key);
    const blob = bytes.slice(0, bytes.size, type);
    await open.work(async (id) => {
      const added = await desk.addEvidence(id, { kind, name, blob });
      const fresh = added.evidence.at(-1);
      return fresh && note !== undefined ? desk.save(withNote(added, fresh.key, note)) : added;
    });
    await open.work((id) => desk.removeEvidence(id, key));
  };
  return (
    <section class="card" aria-labelledby="files-title">
      <h3 id="files-title">{texts.say('check.files')}</h3>
      <ul class="evidence-list">
        {evidence.map((piece) => (
          <li key={piece.key} class="evidence-item">
            <SentPiece piece={piece} />
            {piece.note !== undefined && piece.note !== '' && (
              <p>
                <bdi>{piece.note}</bdi>{' '}
                <button
                  type="button"
                  class="button small strike"
                  onClick={() => open.change((one) => withNote(one, piece.key, ''))}
                >
                  {texts.say('form.strike')}
                  <Concerning>{texts.say('evidence.note')}</Concerning>
                </button>
              </p>
            )}
            <div class="actions">
              {piece.taken && (
                <button
                  type="button"
                  class="button small"
                  onClick={() => void run(() => withoutPlace(piece.key))}
                >
                  {texts.say('check.strike-taken')}
                  <Concerning>{piece.name}</Concerning>
                </button>
              )}
              <RemoveEvidence
                name={piece.name}
                onRemove={() => void run(() => open.work((id) => desk.removeEvidence(id, piece.key)))}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
