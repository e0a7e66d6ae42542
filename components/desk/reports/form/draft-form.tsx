import type { JSX } from 'preact';
import { useReportTexts } from '../use-texts.ts';
import type { OpenDraft } from '../use-draft.ts';
import { EvidenceSection } from '../evidence/evidence-section.tsx';
import { Addressee } from './addressee.tsx';
import { withField } from './change-draft.ts';
import { ContactFields } from './contact-fields.tsx';
import { HappenedFields } from './happened-fields.tsx';
import { KindChoice } from './kind-choice.tsx';
import { LinkList } from './link-list.tsx';
import { ObjectionFields } from './objection-fields.tsx';
import { SubjectFields } from './subject-fields.tsx';
import { WhatFields } from './what-fields.tsx';

/**
 * A report that is being written. What it is comes first: the rest depends on it. Links were read by this machine:
 * nothing of them is written, and each can be taken out.
 */
export function DraftForm({ open }: { open: OpenDraft }): JSX.Element {
  const texts = useReportTexts();
  const { draft, change } = open;
  const { kind } = draft;
  const isObjection = kind === 'objection';
  const goingOn = (
    <>
      <Addressee draft={draft} onChange={change} />
      <div class="actions">
        <a id="report-check" class="button primary" href={`#reports/${draft.id}/check`}>
          {texts.say('form.check')}
        </a>
      </div>
    </>
  );
  if (kind === 'links') {
    return (
      <>
        <LinkList draft={draft} onChange={change} />
        {goingOn}
      </>
    );
  }
  return (
    <>
      <KindChoice draft={draft} onKind={(chosen) => change((one) => withField(one, 'kind', chosen))} />
      {kind !== undefined && (
        <>
          {isObjection && <ObjectionFields draft={draft} onChange={change} />}
          <SubjectFields key={draft.id} draft={draft} onChange={change} />
          {!isObjection && <WhatFields draft={draft} onChange={change} />}
          <HappenedFields draft={draft} onChange={change} />
        </>
      )}
      <EvidenceSection open={open} />
      {kind !== undefined && (
        <>
          <ContactFields draft={draft} onChange={change} />
          {goingOn}
        </>
      )}
    </>
  );
}
