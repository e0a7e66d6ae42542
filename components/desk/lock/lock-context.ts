import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DeskKey, LockState } from '../../../utils/model/desk-lock.ts';
import type { Failure } from '../../failure.ts';

export interface DeskLockView {
  /** Undefined until the Worker has answered. */
  state: LockState | undefined;
  key: DeskKey | undefined;
  /** Why it is not known how the desk is locked. */
  failure: Failure | undefined;
  /** Asks anew how the desk is locked. */
  look: () => Promise<void>;
}

export const LockContext = createContext<DeskLockView>({
  state: undefined,
  key: undefined,
  failure: undefined,
  look: async () => undefined,
});

/** How the desk is locked now. */
export function useLockView(): DeskLockView {
  return useContext(LockContext);
}

/** Whether its sections can be worked with; undefined as long as that is not known. */
export function isOpen({ state, key }: DeskLockView): boolean | undefined {
  return state === undefined ? undefined : state === 'off' || key !== undefined;
}
