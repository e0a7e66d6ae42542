import type { JSX } from 'preact';
import type { ChainFork } from '../../../utils/model/ledger/chain.ts';
import { shortDesk } from './short-desk.ts';
import { useCasesTexts } from './use-texts.ts';

/** Chains that part: somebody went on with a copy. Told, since nothing of either is lost. */
export function Forks({ forks }: { forks: readonly ChainFork[] }): JSX.Element {
  const texts = useCasesTexts();
  return (
    <div class="forks">
      <p>{texts.say('fork.what')}</p>
      <ul class="plain-list">
        {forks.map(({ desk, seq, hashes }) => (
          <li key={`${desk} ${String(seq)}`}>
            {texts.say('fork.one', { desk: shortDesk(desk), seq, n: hashes.length })}
          </li>
        ))}
      </ul>
    </div>
  );
}
