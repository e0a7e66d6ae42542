import type { JSX } from 'preact';
import type { RestorePlan } from '../../../utils/model/backup.ts';
import { useDataTexts } from './use-texts.ts';

const kinds = ['drafts', 'evidence', 'parcels', 'events', 'monthly'] as const;

/** What comes back of the desk, as items of the plan. */
export function DeskPlan({ desk }: { desk: NonNullable<RestorePlan['desk']> }): JSX.Element {
  const texts = useDataTexts();
  if (desk.known) return <li>{texts.say('restore.desk-known')}</li>;
  return (
    <>
      {kinds.map(
        (kind) =>
          desk[kind] > 0 && <li key={kind}>{texts.say(`restore.desk-${kind}`, { n: desk[kind] })}</li>,
      )}
      {desk.held > 0 && <li>{texts.say('restore.desk-held', { n: desk.held })}</li>}
      <li>{texts.say(desk.locked ? 'restore.desk-locked' : 'restore.desk-open')}</li>
    </>
  );
}
