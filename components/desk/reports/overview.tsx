import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { dot } from '../../../utils/i18n/dot.ts';
import { writeInstant } from '../../../utils/i18n/dates.ts';
import { onReportNews } from '../../../utils/messages/open-reports.ts';
import type { Draft, ReportStart } from '../../../utils/model/report-desk.ts';
import { AskFirst } from '../../ask-first.tsx';
import { Concerning } from '../../concerning.tsx';
import { useReportDesk } from './desk-context.ts';
import { aboutWhom, kindWords } from './draft-title.ts';
import { Outbox } from './outbox/outbox.tsx';
import { Problem } from './problem.tsx';
import { useAttempt } from './use-attempt.ts';
import { useReportTexts } from './use-texts.ts';

function DraftRow({ draft, onDiscard }: { draft: Draft; onDiscard: () => void }): JSX.Element {
  const texts = useReportTexts();
  const whom = aboutWhom(draft) ?? texts.say('draft.untitled');
  return (
    <li class="report-row" data-draft={draft.id}>
      <div>
        <p class="report-row-title">
          <span class="tag">{kindWords(texts, draft.kind)}</span> <bdi>{whom}</bdi>
        </p>
        <p class="quiet">
          {texts.say('draft.changed', { time: writeInstant(texts.language, draft.changed) })}
          {draft.evidence.length > 0 && `${dot}${texts.say('draft.evidence', { n: draft.evidence.length })}`}
        </p>
      </div>
      <div class="actions">
        <a class="button small" href={`#reports/${draft.id}`}>
          {texts.say('draft.open')}
          <Concerning>{whom}</Concerning>
        </a>
        <AskFirst
          class="button small danger"
          label={texts.say('draft.discard')}
          concerning={whom}
          question={texts.say('draft.discard-ask')}
          yes={texts.say('draft.discard-yes')}
          no={texts.say('draft.keep')}
          onYes={onDiscard}
        />
      </div>
    </li>
  );
}

/** Drafts, what was sent, and where both begin. */
export function Overview(): JSX.Element {
  const texts = useReportTexts();
  const desk = useReportDesk();
  const [drafts, setDrafts] = useState<readonly Draft[]>();
  const { busy, failure, run } = useAttempt();
  const read = useCallback(async () => setDrafts(await desk.drafts()), [desk]);
  useEffect(() => {
    void run(read);
    return onReportNews(({ drafts: changed }) => {
      if (changed) read().catch(() => undefined); // another page of the desk writes
    });
  }, [read]);
  const begin = (kind: ReportStart['kind']): void =>
    void run(async () => {
      const { id } = await desk.begin({ kind }, texts.language);
      location.hash = `#reports/${id}`;
    });
  const discard = (id: string): void =>
    void run(async () => {
      await desk.discard(id);
      await read();
    });
  return (
    <div class="report-page">
      <h2>{texts.say('overview.title')}</h2>
      <div class="actions">
        <button
          type="button"
          id="report-write"
          class="button primary"
          aria-disabled={busy}
          onClick={() => busy || begin('choose')}
        >
          {texts.say('overview.write')}
        </button>
        <button
          type="button"
          id="report-object"
          class="button"
          aria-disabled={busy}
          onClick={() => busy || begin('objection')}
        >
          {texts.say('overview.object')}
        </button>
      </div>
      {failure && <Problem failure={failure} />}
      <section class="card" aria-labelledby="drafts-title">
        <h3 id="drafts-title">{texts.say('overview.drafts')}</h3>
        {drafts === undefined && <p role="status">{texts.say('overview.reading')}</p>}
        {drafts?.length === 0 && <p class="quiet">{texts.say('overview.no-drafts')}</p>}
        {drafts !== undefined && drafts.length > 0 && (
          <ul class="report-rows">
            {drafts.map((draft) => (
              <DraftRow key={draft.id} draft={draft} onDiscard={() => discard(draft.id)} />
            ))}
          </ul>
        )}
      </section>
      <Outbox onWithdrawn={({ id }) => (location.hash = `#reports/${id}`)} />
    </div>
  );
}
