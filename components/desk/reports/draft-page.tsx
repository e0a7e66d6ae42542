import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../../notice.tsx';
import { CheckPage } from './check/check-page.tsx';
import { aboutWhom, kindWords } from './draft-title.ts';
import { DraftForm } from './form/draft-form.tsx';
import type { Saving } from './draft-keeper.ts';
import { useDraft } from './use-draft.ts';
import { useReportTexts } from './use-texts.ts';

function SavedLine({ saving }: { saving: Saving }): JSX.Element {
  const texts = useReportTexts();
  return (
    <p
      role="status"
      class={saving === 'failed' ? 'status warn saved-line' : 'status saved-line'}
      data-saving={saving}
    >
      {texts.say(`saved.${saving}`)}
    </p>
  );
}

/** A draft: its form, or what of it would be sent. */
export function DraftPage({ id, checking }: { id: string; checking: boolean }): JSX.Element {
  const texts = useReportTexts();
  const open = useDraft(id);
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = open !== undefined && open !== 'gone';
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere, checking]);
  const back = (
    <p>
      <a href="#reports">{texts.say('overview.back')}</a>
    </p>
  );
  if (open === undefined) return <p role="status">{texts.say('overview.reading')}</p>;
  if (open === 'gone') {
    return (
      <>
        {back}
        <Notice kind="warn" title={texts.say('draft.gone')} />
      </>
    );
  }
  const { draft, saving } = open;
  const whom = aboutWhom(draft);
  return (
    <div class="report-page">
      {back}
      <header class="report-head">
        <h2 ref={heading} tabIndex={-1}>
          {checking ? texts.say('check.title') : kindWords(texts, draft.kind)}
          {whom !== undefined && <bdi class="report-whom"> {whom}</bdi>}
        </h2>
        <SavedLine saving={saving} />
      </header>
      {checking ? <CheckPage open={open} /> : <DraftForm open={open} />}
    </div>
  );
}
