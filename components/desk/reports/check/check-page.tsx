import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportTexts } from '../../../../utils/i18n/reports/texts.ts';
import type { PersonalData } from '../../../../utils/model/report-desk.ts';
import { useReportDesk } from '../desk-context.ts';
import { Problem } from '../problem.tsx';
import type { OpenDraft } from '../use-draft.ts';
import { useAttempt } from '../use-attempt.ts';
import { useReportTexts } from '../use-texts.ts';
import { Contents } from './contents.tsx';
import { GoOn } from './go-on.tsx';
import { decisionKey, PersonalList } from './personal-list.tsx';
import { SentFiles } from './sent-files.tsx';
import { strikePersonal } from './strike-personal.ts';
import { TextsSent } from './texts-sent.tsx';
import { usePackage } from './use-package.ts';

const missable = ['kind', 'subject', 'objection', 'happened', 'account', 'demand', 'links'] as const;

function missingWords(texts: ReportTexts, key: string): string {
  const known = missable.find((one) => one === key);
  return known === undefined ? key : texts.say(`field.${known}`);
}

/** Exactly what would be sent; whatever the person strikes is not in it. */
export function CheckPage({ open }: { open: OpenDraft }): JSX.Element {
  const texts = useReportTexts();
  const desk = useReportDesk();
  const { failure, run } = useAttempt();
  const { packed, outdated } = usePackage(open, run);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { draft } = open;
  const strike = (found: readonly PersonalData[]): void => void run(() => strikePersonal(open, desk, found));
  const undecided = packed?.personal.some((one) => !left.has(decisionKey(one))) ?? false;
  const hindrance = undecided
    ? texts.say('go.decide-first')
    : outdated
      ? texts.say('check.packing')
      : undefined;
  return (
    <>
      <p>{texts.say('check.lead')}</p>
      <p>
        <a href={`#reports/${draft.id}`}>{texts.say('check.back')}</a>
      </p>
      {failure && <Problem failure={failure} />}
      {outdated && !failure && <p role="status">{texts.say('check.packing')}</p>}
      {packed !== undefined && packed.missing.length > 0 && (
        <div class="notice warn" role="alert">
          <p class="notice-title">{texts.say('check.missing')}</p>
          <ul class="missing">
            {packed.missing.map((key) => (
              <li key={key}>{missingWords(texts, key)}</li>
            ))}
          </ul>
        </div>
      )}
      {packed && (
        <PersonalList
          draft={draft}
          found={packed.personal}
          left={left}
          onLeave={(one) => setLeft(new Set([...left, decisionKey(one)]))}
          onStrike={strike}
        />
      )}
      <Contents open={open} draft={draft} />
      <SentFiles open={open} run={run} />
      {packed?.made && (
        <>
          <TextsSent made={packed.made} />
          <GoOn open={open} made={packed.made} hindrance={hindrance} />
        </>
      )}
    </>
  );
}
