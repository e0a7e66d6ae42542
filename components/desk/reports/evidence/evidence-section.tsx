import type { JSX } from 'preact';
import { plainWords } from '../../../plain-words.ts';
import { useReportDesk } from '../desk-context.ts';
import { withNote } from '../form/change-draft.ts';
import { Problem } from '../problem.tsx';
import type { OpenDraft } from '../use-draft.ts';
import { useAttempt } from '../use-attempt.ts';
import { useReportTexts } from '../use-texts.ts';
import { AddFiles } from './add-files.tsx';
import { EvidenceItem } from './evidence-item.tsx';
import { useOfferedText } from './use-offered-text.ts';

/** What proves it: pictures, pages' texts and files, each with its hash. */
export function EvidenceSection({ open }: { open: OpenDraft }): JSX.Element {
  const texts = useReportTexts();
  const desk = useReportDesk();
  const { busy, failure, run } = useAttempt();
  const { draft } = open;
  const offered = useOfferedText(draft.id);
  const add = (files: readonly File[]): void =>
    void run(async () => {
      for (const file of files) {
        const kind = file.type.startsWith('image/') ? 'picture' : 'file';
        await open.work((id) => desk.addEvidence(id, { kind, name: file.name.slice(0, 200), blob: file }));
      }
    });
  return (
    <section class="card" aria-labelledby="evidence-title">
      <h3 id="evidence-title">{texts.say('evidence.title')}</h3>
      {draft.evidence.length === 0 ? (
        <p class="quiet">{texts.say('evidence.none')}</p>
      ) : (
        <ul class="evidence-list">
          {draft.evidence.map((piece) => (
            <EvidenceItem
              key={piece.key}
              piece={piece}
              onNote={(note) => open.change((one) => withNote(one, piece.key, note))}
              onReplace={(file) => open.work((id) => desk.replaceEvidence(id, piece.key, file))}
              onRemove={() => void run(() => open.work((id) => desk.removeEvidence(id, piece.key)))}
            />
          ))}
        </ul>
      )}
      {failure && <Problem failure={failure} />}
      <p role="status" class="quiet">
        {busy ? texts.say('evidence.adding') : ''}
      </p>
      <AddFiles onFiles={add} />
      {offered.offer && (
        <div class="actions">
          <button
            type="button"
            class="button"
            id="evidence-page-text"
            onClick={() =>
              void run(async () => {
                const evidence = offered.evidence();
                if (!evidence) return;
                await open.work((id) => desk.addEvidence(id, evidence));
                await offered.taken();
              })
            }
          >
            {texts.say('evidence.page-text', { title: plainWords(offered.offer.title) })}
          </button>
        </div>
      )}
      <p class="quiet">{texts.say('evidence.how')}</p>
    </section>
  );
}
