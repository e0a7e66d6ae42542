import type { JSX } from 'preact';
import type { ChainFault } from '../../../../utils/model/ledger/chain.ts';
import { Notice } from '../../../notice.tsx';
import { Forks } from '../forks.tsx';
import { useLedger } from '../ledger-context.ts';
import { shortDesk } from '../short-desk.ts';
import { useCasesTexts } from '../use-texts.ts';

/** Where a fault is, in words. */
function FaultLine({ fault }: { fault: ChainFault }): JSX.Element {
  const texts = useCasesTexts();
  const { desk, seq, line } = fault;
  const where =
    desk !== undefined && seq !== undefined
      ? texts.say('fault.event', { desk: shortDesk(desk), seq })
      : line !== undefined
        ? texts.say('fault.line', { line })
        : texts.say('fault.somewhere');
  return <>{texts.say('fault.said', { where, what: texts.say(`fault.${fault.fault}`) })}</>;
}

/** Whether the ledger is as it was written: how far it was gone through, and the first event that is wrong. */
export function VerifyCard(): JSX.Element {
  const texts = useCasesTexts();
  const { status } = useLedger();
  const { events, checked, faults, forks, damaged } = status;
  const [first, ...others] = faults;
  const isThrough = checked >= events;
  return (
    <section id="verify" class="card" aria-labelledby="verify-title">
      <h2 id="verify-title">{texts.say('verify.title')}</h2>
      <p class="quiet">{texts.say('verify.what')}</p>
      <div role="status" class="verify-said">
        {!isThrough && (
          <p class="lock-progress">
            <progress value={checked} max={events} aria-hidden="true" />
            {texts.say('verify.progress', { checked, events })}
          </p>
        )}
        {isThrough && first === undefined && damaged === 0 && (
          <Notice kind="plain" title={texts.say(events === 0 ? 'verify.empty' : 'verify.good')}>
            {events > 0 && <p>{texts.say('verify.counted', { events, desks: desksOf(status.heads) })}</p>}
          </Notice>
        )}
        {first && (
          <Notice kind="bad" title={texts.say('verify.bad')}>
            <p>
              <FaultLine fault={first} />
            </p>
            {others.length > 0 && <p>{texts.say('verify.others', { n: others.length })}</p>}
            <p>{texts.say('verify.do')}</p>
          </Notice>
        )}
        {damaged > 0 && <Notice kind="bad" title={texts.say('verify.damaged', { n: damaged })} />}
        {forks.length > 0 && (
          <Notice kind="warn" title={texts.say('verify.forks', { n: forks.length })}>
            <Forks forks={forks} />
          </Notice>
        )}
      </div>
    </section>
  );
}

const desksOf = (heads: readonly { desk: string }[]): number => new Set(heads.map(({ desk }) => desk)).size;
