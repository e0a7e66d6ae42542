import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Draft, KeptEvidence } from '../../../../utils/model/report-desk.ts';
import { AskFirst } from '../../../ask-first.tsx';
import { Concerning } from '../../../concerning.tsx';
import { useTexts } from '../../../texts-context.ts';
import { useReportDesk } from '../desk-context.ts';
import { EvidenceFacts } from '../evidence/evidence-facts.tsx';
import { EvidenceView } from '../evidence/evidence-view.tsx';
import { useEvidence } from '../evidence/use-evidence.ts';
import { withNote } from '../form/change-draft.ts';
import type { OpenDraft } from '../use-draft.ts';
import type { Attempt } from '../use-attempt.ts';
import { useCauseWords, usePackageWords, useReportTexts } from '../use-texts.ts';
import { rowsOf } from './rows.ts';

interface Struck {
  what: string;
  before: Draft;
  after: Draft;
}

/** @param value before the striking @param left what it left @param current what is there now */
function together(value: unknown, left: unknown, current: unknown): unknown {
  if (Array.isArray(value)) return withStruckItems(value, asList(left), asList(current));
  const isFields = typeof value === 'object' && value !== null;
  return isFields ? { ...value, ...(current as object | undefined) } : value;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Before what it stood before, where that is still there; what other strikings took or put back stays so. */
function withStruckItems(
  before: readonly unknown[],
  left: readonly unknown[],
  now: readonly unknown[],
): unknown[] {
  const kept = new Set(left.map((item) => JSON.stringify(item)));
  const items = [...now];
  for (const [at, item] of before.entries()) {
    if (kept.has(JSON.stringify(item))) continue;
    const after = new Set(before.slice(at + 1).map((other) => JSON.stringify(other)));
    const place = items.findIndex((other) => after.has(JSON.stringify(other)));
    items.splice(place === -1 ? items.length : place, 0, item);
  }
  return items;
}

/** Puts back what one striking took away; what was changed since stays. */
function restored(now: Draft, { before, after }: Struck): Draft {
  const values = new Map<string, unknown>(Object.entries(now));
  for (const [key, value] of Object.entries(before)) {
    const left = (after as Record<string, unknown>)[key];
    if (value === left || key === 'evidence') continue;
    values.set(key, together(value, left, values.get(key)));
  }
  return Object.fromEntries(values) as unknown as Draft;
}

/** Every field that would be sent, each with a way to strike it, and what was struck, with a way back. */
export function Contents({ open, draft }: { open: OpenDraft; draft: Draft }): JSX.Element {
  const texts = useReportTexts();
  const how = { texts, words: usePackageWords(), pages: useTexts(), cause: useCauseWords() };
  const [struck, setStruck] = useState<readonly Struck[]>([]);
  return (
    <section class="card" aria-labelledby="contents-title">
      <h3 id="contents-title">report.json</h3>
      <dl class="report-contents">
        {rowsOf(how, draft).map(({ label, text, strike }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi class="report-words">{text}</bdi>
              {strike ? (
                <button
                  type="button"
                  class="button small strike"
                  onClick={() => {
                    const after = strike(open.draft);
                    setStruck([...struck, { what: label, before: open.draft, after }]);
                    open.change(() => after);
                  }}
                >
                  {texts.say('form.strike')}
                  <Concerning>{label}</Concerning>
                </button>
              ) : (
                <span class="quiet">{texts.say('check.always')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {struck.map((one) => (
        <p key={one.what} class="quiet struck">
          {texts.say('check.struck', { what: one.what })}{' '}
          <button
            type="button"
            class="button small"
            onClick={() => {
              open.change((now) => restored(now, one));
              setStruck(struck.filter((other) => other !== one));
            }}
          >
            {texts.say('check.restore')}
            <Concerning>{one.what}</Concerning>
          </button>
        </p>
      ))}
    </section>
  );
}

function SentPiece({ piece }: { piece: KeptEvidence }): JSX.Element {
  return (
    <EvidenceView piece={piece} blob={useEvidence(piece)}>
      <EvidenceFacts piece={piece} />
    </EvidenceView>
  );
}

/** The files that would be sent, each to be taken out, with its note and where it is from. */
export function Files({ open, run }: { open: OpenDraft; run: Attempt['run'] }): JSX.Element | null {
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
              <AskFirst
                class="button small danger"
                label={texts.say('evidence.remove')}
                concerning={piece.name}
                question={texts.say('evidence.remove-ask')}
                yes={texts.say('evidence.remove')}
                no={texts.say('draft.keep')}
                onYes={() => void run(() => open.work((id) => desk.removeEvidence(id, piece.key)))}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
