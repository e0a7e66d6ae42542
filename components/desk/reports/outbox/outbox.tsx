import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { onReportNews } from '../../../../utils/messages/open-reports.ts';
import { send } from '../../../../utils/messages/send.ts';
import type { Draft, OutboxItem } from '../../../../utils/model/report-desk.ts';
import { useReportDesk } from '../desk-context.ts';
import { Problem } from '../problem.tsx';
import { useAttempt } from '../use-attempt.ts';
import { useReportTexts } from '../use-texts.ts';
import { OutboxRow } from './outbox-row.tsx';

/** What was let go, and what became of it. */
export function Outbox({ onWithdrawn }: { onWithdrawn: (draft: Draft) => void }): JSX.Element {
  const texts = useReportTexts();
  const desk = useReportDesk();
  const [items, setItems] = useState<readonly OutboxItem[]>();
  const { failure, run } = useAttempt();
  const read = useCallback(async () => setItems(await desk.outbox()), [desk]);
  useEffect(() => {
    void run(async () => {
      const waiting = await desk.outbox();
      setItems(waiting);
      // somebody looks: what waits need not wait for its turn
      if (waiting.some(({ state }) => state === 'waiting')) await send('outbox', {}).catch(() => undefined);
    });
    return onReportNews(({ outbox }) => {
      if (outbox) read().catch(() => undefined); // the background sends while this stands open
    });
  }, [read]);
  return (
    <section class="card" aria-labelledby="outbox-title">
      <h3 id="outbox-title">{texts.say('overview.outbox')}</h3>
      {failure && <Problem failure={failure} />}
      {items?.length === 0 && <p class="quiet">{texts.say('overview.no-outbox')}</p>}
      {items !== undefined && items.length > 0 && (
        <ul class="report-rows" aria-label={texts.say('item.list')}>
          {items.map((item) => (
            <OutboxRow key={item.id} item={item} onChanged={read} onWithdrawn={onWithdrawn} />
          ))}
        </ul>
      )}
    </section>
  );
}
