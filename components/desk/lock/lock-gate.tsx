import type { ComponentChildren, JSX } from 'preact';
import { Fragment } from 'preact';
import { isOpen, useLockView } from './lock-context.ts';
import { LockFailure } from './lock-failure.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** Shows what is in it while the desk is open; begins it anew, with Workers of its own, when the lock changes. */
export function LockGate({ children }: { children: ComponentChildren }): JSX.Element | null {
  const view = useLockView();
  const open = isOpen(view);
  if (open === undefined) return view.failure ? <LockFailure failure={view.failure} /> : null;
  if (!open) return <UnlockForm />;
  return <Fragment key={view.key ?? 'off'}>{children}</Fragment>;
}
