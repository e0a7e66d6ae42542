import type { JSX } from 'preact';
import type { CaseRow } from '../../../../utils/model/ledger/case-query.ts';
import { plainWords } from '../../../plain-words.ts';
import { Told } from '../../../told.tsx';
import { DueTag } from '../due-tag.tsx';
import { caseHash } from '../places.ts';
import { StatusTag } from '../status-tag.tsx';
import { useCasesTexts } from '../use-texts.ts';

/** A case in a list: who, where it stands, and what is due. */
export function CaseRowLink({ row }: { row: CaseRow }): JSX.Element {
  const texts = useCasesTexts();
  const { title, area, status, tags, assignees, shops, entries, removed } = row;
  return (
    <a class="case-row" href={caseHash(row.id)} data-case={row.id}>
      <span class="case-title">
        <Told>{title}</Told>
      </span>
      <span class="case-standing">
        <StatusTag status={status} />
        <DueTag row={row} />
      </span>
      <span class="case-facts">
        {area !== undefined && <Told>{area}</Told>}
        {shops > 0 && <span>{texts.say('row.shops', { n: shops })}</span>}
        {entries > 0 && removed === entries && <span>{texts.say('row.removed')}</span>}
        {assignees.length > 0 && (
          <span>{texts.say('row.assigned', { who: assignees.map(plainWords).join('、') })}</span>
        )}
        {tags.map((tag) => (
          <span key={tag} class="tag">
            <Told>{tag}</Told>
          </span>
        ))}
      </span>
    </a>
  );
}
