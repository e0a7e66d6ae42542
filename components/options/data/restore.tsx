import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { writeInstant } from '../../../utils/i18n/dates.ts';
import { send } from '../../../utils/messages/send.ts';
import type { RestorePlan } from '../../../utils/model/backup.ts';
import { FailureNotice } from '../../notice.tsx';
import { plainWords } from '../../plain-words.ts';
import { useAction } from '../../use-action.ts';
import { originPattern } from '../list-section/origin-permission.ts';
import { useDataTexts } from './use-texts.ts';

/** What will change, line by line. */
function Plan({ plan }: { plan: RestorePlan }): JSX.Element {
  const texts = useDataTexts();
  return (
    <>
      <p>{texts.say('restore.will', { date: writeInstant(texts.language, plainWords(plan.made)) })}</p>
      <ul class="plan">
        <li>{texts.say(plan.settings ? 'restore.settings' : 'restore.settings-same')}</li>
        {plan.lists.map(({ id, title, source, known, entries }) => {
          const list = plainWords(title);
          if (known) return <li key={id}>{texts.say('restore.list-known', { list })}</li>;
          return (
            <li key={id}>
              {source.kind === 'file'
                ? texts.say('restore.list-file', { list, n: entries })
                : texts.say('restore.list-address', { list })}
            </li>
          );
        })}
        {plan.bought > 0 && <li>{texts.say('restore.bought', { n: plan.bought })}</li>}
        {plan.links > 0 && <li>{texts.say('restore.links', { n: plan.links })}</li>}
      </ul>
    </>
  );
}

/** Asks once for all addresses that lists are fetched from again. To be called in the click itself. */
async function askForAddresses({ lists }: RestorePlan): Promise<boolean> {
  const addresses = lists.flatMap(({ address, known }) => (known ? [] : (address ?? [])));
  const origins = [...new Set(addresses.flatMap((address) => originPattern(address) ?? []))];
  return origins.length === 0 || browser.permissions.request({ origins });
}

interface Chosen {
  blob: string;
  plan: RestorePlan;
}

/** @param props.onDone called when something was restored */
export function Restore({ onDone }: { onDone: () => void }): JSX.Element {
  const texts = useDataTexts();
  const { busy, failure, run } = useAction();
  const [chosen, setChosen] = useState<Chosen>();
  const [done, setDone] = useState<'done' | 'no-leave'>();
  const input = useRef<HTMLInputElement>(null);

  const letGo = (): void => {
    if (chosen) URL.revokeObjectURL(chosen.blob);
    setChosen(undefined);
  };
  const look = async (file: File): Promise<void> => {
    letGo();
    setDone(undefined);
    const blob = URL.createObjectURL(file);
    const plan = await run(() => send('previewRestore', { blob }));
    if (plan) setChosen({ blob, plan });
    else URL.revokeObjectURL(blob);
  };
  const restore = async ({ blob, plan }: Chosen): Promise<void> => {
    const restored = await run(async () => {
      const leave = await askForAddresses(plan);
      await send('restore', { blob });
      return leave;
    });
    if (restored === undefined) return;
    letGo();
    setDone(restored ? 'done' : 'no-leave');
    onDone();
  };
  return (
    <div class="card">
      <h3>{texts.say('restore.title')}</h3>
      <p>{texts.say('restore.why')}</p>
      <input
        ref={input}
        id="restore-file"
        type="file"
        class="unseen"
        tabIndex={-1}
        aria-hidden="true"
        accept=".jsonl,.json,.gz"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = ''; // so that the same file can be chosen again
          if (file) void look(file);
        }}
      />
      {!chosen && (
        <div class="actions">
          <button type="button" class="button" disabled={busy} onClick={() => input.current?.click()}>
            {texts.say('restore.choose')}
          </button>
        </div>
      )}
      {chosen && <Plan plan={chosen.plan} />}
      {chosen && !busy && (
        <div class="actions">
          <button id="restore-yes" type="button" class="button primary" onClick={() => void restore(chosen)}>
            {texts.say('restore.yes')}
          </button>
          <button type="button" class="button" onClick={letGo}>
            {texts.say('restore.no')}
          </button>
        </div>
      )}
      <p role="status" class={done === 'no-leave' ? 'status warn' : 'status'}>
        {busy && texts.say(chosen ? 'restore.working' : 'restore.reading')}
        {!busy && done !== undefined && texts.say(`restore.${done}`)}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
