import { useEffect, useState } from 'preact/hooks';
import type { CaseChange } from '../../../../utils/model/ledger/events.ts';
import type { LedgerCase } from '../../../../utils/model/ledger/case.ts';
import type { ListedEntry } from '../../../../utils/model/ledger/opening.ts';
import type { NewCaseEvidence } from '../../../../utils/model/ledger/ledger-desk.ts';
import type { Failure } from '../../../failure.ts';
import { useAction } from '../../../use-action.ts';
import { useLedger } from '../ledger-context.ts';

/** What can be done to a case, one thing at a time. */
export interface CaseActs {
  /** The case as it is after the last of them. */
  shown: LedgerCase | undefined;
  busy: boolean;
  failure: Failure | undefined;
  /** Writes changes, all or none. @returns whether they were written */
  change: (...changes: CaseChange[]) => Promise<boolean>;
  /** Links an entry of a list, with what the case does not name of its company yet. */
  linkEntry: (listed: ListedEntry) => Promise<void>;
  /** Adds files, and what is said of them. @returns the case as it is then; nothing where one failed */
  addEvidence: (files: readonly NewCaseEvidence[]) => Promise<LedgerCase | undefined>;
}

/** @param told the case as the ledger told it last */
export function useCaseChange(id: string, told: LedgerCase | undefined): CaseActs {
  const { desk } = useLedger();
  const { busy, failure, run } = useAction();
  const [shown, setShown] = useState(told);
  useEffect(() => setShown(told), [told]);
  return {
    shown,
    busy,
    failure,
    async change(...changes) {
      if (busy || changes.length === 0) return false;
      const changed = await run(() => desk.change(id, changes));
      if (changed) setShown(changed);
      return changed !== undefined;
    },
    async linkEntry(listed) {
      if (busy) return;
      const changed = await run(() => desk.linkEntry(id, listed));
      if (changed) setShown(changed);
    },
    async addEvidence(files) {
      if (busy) return undefined;
      return run(async () => {
        let changed: LedgerCase | undefined;
        for (const file of files) changed = await desk.addEvidence(id, file);
        if (changed) setShown(changed);
        return changed;
      });
    },
  };
}

/** What a card of a case's page is given. */
export interface CaseCard {
  one: LedgerCase;
  acts: CaseActs;
}
