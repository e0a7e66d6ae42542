import type { JSX } from 'preact';
import { forgetDeskKey } from '../../../utils/desk-key.ts';
import { useDeskTexts } from '../use-texts.ts';
import { isOpen, useLockView } from './lock-context.ts';

/** Beside the sections: to the lock's own place, and to shut the desk at once. @param props.current its place is shown */
export function LockLinks({ current }: { current: boolean }): JSX.Element | null {
  const texts = useDeskTexts();
  const view = useLockView();
  if (isOpen(view) !== true) return null;
  return (
    <span class="lock-links">
      {view.state !== 'off' && (
        <button
          id="lock-now"
          type="button"
          class="button small"
          onClick={() => void forgetDeskKey().then(view.look)}
        >
          {texts.say('lock.now')}
        </button>
      )}
      <a href="#lock" aria-current={current ? 'page' : undefined}>
        {texts.say('lock.title')}
      </a>
    </span>
  );
}
