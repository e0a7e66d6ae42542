import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Report } from '../../../../utils/model/report.ts';
import { plainWords } from '../../../plain-words.ts';
import { FoldedForm } from '../fields/folded-form.tsx';
import type { CaseCard } from '../case-page/use-case-change.ts';
import { aboutWhom, kindWords } from '../../reports/draft-title.ts';
import { Problem } from '../../reports/problem.tsx';
import { useReportTexts } from '../../reports/use-texts.ts';
import { useCasesTexts } from '../use-texts.ts';
import { useOwnReports } from './use-own-reports.ts';

/** As long as a ledger takes. */
const longestTitle = 200;

/** A report of this desk, written or sent, becomes one of the case's. */
export function LinkReport({ one, acts }: CaseCard): JSX.Element {
  const texts = useCasesTexts();
  const words = useReportTexts();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const { reports, failure } = useOwnReports(open);
  const titled = (kind: Report['kind'] | undefined, whom: string): string =>
    `${kindWords(words, kind)} · ${whom}`.slice(0, longestTitle);
  const all = [
    ...(reports?.outbox ?? []).map(({ id, kind, title }) => ({ id, title: titled(kind, plainWords(title)) })),
    ...(reports?.drafts ?? []).map((draft) => ({
      id: draft.id,
      title: titled(draft.kind, aboutWhom(draft) ?? words.say('draft.untitled')),
    })),
  ].filter(({ id }) => !one.reports.some(({ report }) => report === id));
  const report = all.find(({ id }) => id === chosen) ?? all[0];
  return (
    <FoldedForm
      label={texts.say('link.report')}
      open={open}
      onOpen={setOpen}
      onSubmit={() => {
        if (report === undefined) return;
        void acts.change({ kind: 'report', data: { report: report.id, title: report.title } });
      }}
    >
      {failure && <Problem failure={failure} />}
      {reports !== undefined && report === undefined && <p class="quiet">{texts.say('link.no-reports')}</p>}
      {report !== undefined && (
        <>
          <label class="field">
            <span>{texts.say('link.report-field')}</span>
            <select
              id="link-report"
              class="input"
              value={report.id}
              onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            >
              {all.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <div class="actions">
            <button id="link-report-add" type="submit" class="button small" aria-disabled={acts.busy}>
              {texts.say('link.link')}
            </button>
          </div>
        </>
      )}
    </FoldedForm>
  );
}
