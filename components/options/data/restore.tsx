import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { writeInstant } from '../../../utils/i18n/dates.ts';
import { send } from '../../../utils/messages/send.ts';
import type { RestorePlan } from '../../../utils/model/backup.ts';
import { keepMissingPacks } from '../../../utils/local-packs.ts';
import type { LocalPack, ReadPack } from '../../../utils/model/local-pack.ts';
import { patternOf } from '../../../utils/site-origin.ts';
import { FileButton } from '../../files/file-button.tsx';
import { FailureNotice } from '../../notice.tsx';
import { plainWords } from '../../plain-words.ts';
import { useAction } from '../../use-action.ts';
import { originPattern } from '../list-section/origin-permission.ts';
import { DeskPlan } from './desk-plan.tsx';
import { useDataTexts } from './use-texts.ts';

interface Chosen {
  blob: string;
  plan: RestorePlan;
  /** Its packs that this version reads. */
  fit: readonly LocalPack[];
}

function isFit(readPack: ReadPack, { site, pack }: LocalPack): boolean {
  const read = readPack(JSON.stringify(pack));
  return !('faults' in read) && read.site === site;
}

/** What will change, line by line. */
function Plan({ plan, fit }: Omit<Chosen, 'blob'>): JSX.Element {
  const texts = useDataTexts();
  const unfit = plan.packs.length - fit.length;
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
        {plan.dismissals > 0 && <li>{texts.say('restore.dismissals', { n: plan.dismissals })}</li>}
        {plan.sites.length > 0 && <li>{texts.say('restore.sites', { n: plan.sites.length })}</li>}
        {fit.length > 0 && <li>{texts.say('restore.packs', { n: fit.length })}</li>}
        {unfit > 0 && <li>{texts.say('restore.packs-refused', { n: unfit })}</li>}
        {plan.links > 0 && <li>{texts.say('restore.links', { n: plan.links })}</li>}
        {plan.desk && <DeskPlan desk={plan.desk} />}
      </ul>
    </>
  );
}

/** Asks once for all addresses that lists are fetched from again, and for allowed sites. To be called in the click itself. */
async function askForAddresses({ lists, sites }: RestorePlan): Promise<boolean> {
  const addresses = lists.flatMap(({ address, known }) => (known ? [] : (address ?? [])));
  const fetched = addresses.flatMap((address) => originPattern(address) ?? []);
  const origins = [...new Set([...fetched, ...sites.map(patternOf)])];
  return origins.length === 0 || browser.permissions.request({ origins });
}

/** @param props.readPack checks a pack @param props.onDone called when something was restored */
export function Restore({ readPack, onDone }: { readPack: ReadPack; onDone: () => void }): JSX.Element {
  const texts = useDataTexts();
  const { busy, failure, run } = useAction();
  const [chosen, setChosen] = useState<Chosen>();
  const [done, setDone] = useState<'done' | 'no-leave'>();

  const letGo = (): void => {
    if (chosen) URL.revokeObjectURL(chosen.blob);
    setChosen(undefined);
  };
  const look = async (file: File): Promise<void> => {
    letGo();
    setDone(undefined);
    const blob = URL.createObjectURL(file);
    const plan = await run(() => send('previewRestore', { blob }));
    if (plan) setChosen({ blob, plan, fit: plan.packs.filter((pack) => isFit(readPack, pack)) });
    else URL.revokeObjectURL(blob);
  };
  const restore = async ({ blob, plan, fit }: Chosen): Promise<void> => {
    const restored = await run(async () => {
      const leave = await askForAddresses(plan);
      await send('restore', { blob });
      await keepMissingPacks(fit);
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
      {!chosen && (
        <div class="actions">
          <FileButton
            id="restore-file"
            accept=".jsonl,.json,.gz"
            disabled={busy}
            onFiles={([file]) => void look(file)}
          >
            {texts.say('restore.choose')}
          </FileButton>
        </div>
      )}
      {chosen && <Plan plan={chosen.plan} fit={chosen.fit} />}
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
