import type { JSX } from 'preact';
import { dot } from '../../../../utils/i18n/dot.ts';
import { writeInstant } from '../../../../utils/i18n/dates.ts';
import { send } from '../../../../utils/messages/send.ts';
import type { Draft, OutboxItem } from '../../../../utils/model/report-desk.ts';
import { AskFirst } from '../../../ask-first.tsx';
import { Concerning } from '../../../concerning.tsx';
import { plainWords } from '../../../plain-words.ts';
import { saveBlob } from '../../../save-blob.ts';
import { Told } from '../../../told.tsx';
import { askToSend } from '../ask-to-send.ts';
import { useReportDesk } from '../desk-context.ts';
import { Problem, problemWords } from '../problem.tsx';
import { useAttempt } from '../use-attempt.ts';
import { useReportTexts } from '../use-texts.ts';

const tones: Readonly<Record<OutboxItem['state'], string>> = {
  waiting: 'tag',
  sending: 'tag',
  held: 'tag warn',
  delivered: 'tag good',
  refused: 'tag bad',
  handed: 'tag',
};

/** What became of it, in the words of the receiver and ours. */
function Answer({ item }: { item: OutboxItem }): JSX.Element | null {
  const texts = useReportTexts();
  const { receipt, refusal, error, state } = item;
  const reason = receipt?.reason ?? refusal?.message;
  return (
    <>
      {receipt && (
        <p>
          {texts.say(`answer.${receipt.state}`)}{' '}
          <span class="quiet">
            {texts.say('item.since', { time: writeInstant(texts.language, receipt.at) })}
          </span>
        </p>
      )}
      {reason !== undefined && <p>{texts.say('item.reason', { reason: plainWords(reason) })}</p>}
      {receipt && <p class="quiet">{texts.say('item.receipt', { receipt: plainWords(receipt.receipt) })}</p>}
      {error !== undefined && state !== 'delivered' && (
        <p class={state === 'held' ? 'notice warn' : 'quiet'}>{problemWords(texts, error)}</p>
      )}
    </>
  );
}

/** Marks say what the person objected to as long as it stands here. It is taken out whether they hear of it or not. */
async function takenOut(): Promise<void> {
  await send('outbox', {}).catch(() => undefined);
}

/** One package of the outbox: where it stands, and what can be done about it. */
export function OutboxRow(props: {
  item: OutboxItem;
  onChanged: () => Promise<void>;
  onWithdrawn: (draft: Draft) => void;
}): JSX.Element {
  const texts = useReportTexts();
  const desk = useReportDesk();
  const { busy, failure, run } = useAttempt();
  const { item, onChanged } = props;
  const { id, state, tries, nextTry } = item;
  const title = plainWords(item.title);
  const again = (): void => {
    const asked = askToSend(item.to, item.kind); // in the click itself
    void run(async () => {
      await asked;
      await desk.retry(id);
      await send('outbox', {});
      await onChanged();
    });
  };
  const time = (instant: string): string => writeInstant(texts.language, instant);
  return (
    <li class="report-row" data-outbox={id} data-state={state}>
      <div>
        <p class="report-row-title">
          <span class={tones[state]}>{texts.say(`state.${state}`)}</span>{' '}
          <span class="tag">{texts.say(`kind.${item.kind}`)}</span> <bdi>{title}</bdi>
        </p>
        <p class="quiet">
          {texts.say('item.queued', { time: time(item.queued) })}
          {state === 'waiting' && tries > 0 && `${dot}${texts.say('item.tries', { n: tries })}`}
          {state === 'waiting' &&
            nextTry !== undefined &&
            `${dot}${texts.say('item.next', { time: time(nextTry) })}`}
        </p>
        {item.to !== '' && (
          <p class="quiet">
            {texts.say('item.to', { to: '' })}
            <Told>{item.to}</Told>
          </p>
        )}
        <Answer item={item} />
        {failure && <Problem failure={failure} />}
      </div>
      <div class="actions">
        {state === 'held' && (
          <button type="button" class="button small primary again" aria-disabled={busy} onClick={again}>
            {texts.say('item.again')}
            <Concerning>{title}</Concerning>
          </button>
        )}
        <button
          type="button"
          class="button small"
          onClick={() =>
            void run(async () => saveBlob((await desk.sent(id)).zip, `xinbiao-report-${id.slice(0, 8)}.zip`))
          }
        >
          {texts.say('item.save')}
          <Concerning>{title}</Concerning>
        </button>
        {state !== 'delivered' && state !== 'sending' && (
          <button
            type="button"
            class="button small"
            onClick={() =>
              void run(async () => {
                const draft = await desk.withdraw(id);
                await takenOut();
                props.onWithdrawn(draft);
              })
            }
          >
            {texts.say('item.withdraw')}
            <Concerning>{title}</Concerning>
          </button>
        )}
        {state !== 'sending' && (
          <AskFirst
            class="button small danger"
            label={texts.say('item.forget')}
            concerning={title}
            question={texts.say('item.forget-ask')}
            yes={texts.say('draft.discard-yes')}
            no={texts.say('draft.keep')}
            onYes={() =>
              void run(async () => {
                await desk.forget(id);
                await takenOut();
                await onChanged();
              })
            }
          />
        )}
      </div>
    </li>
  );
}
