import type { JSX } from 'preact';
import { DepositCheckCard } from './deposit-check.tsx';
import { Deposits } from './deposits.tsx';
import { ExportCard } from './export-card.tsx';
import { ImportCard } from './import-card.tsx';
import { VerifyCard } from './verify-card.tsx';

/** Hand-over and safety: the ledger goes out and comes in, is gone through, and its end is set down. */
export function KeepPage(): JSX.Element {
  return (
    <div class="keep">
      <ExportCard />
      <ImportCard />
      <VerifyCard />
      <Deposits />
      <DepositCheckCard />
    </div>
  );
}
