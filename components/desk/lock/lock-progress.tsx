import type { JSX } from 'preact';
import { useDeskTexts } from '../use-texts.ts';

export interface Done {
  count: number;
  of: number;
}

/** How far all that is kept was encrypted or decrypted. */
export function LockProgress(props: { done: Done | undefined; decrypts?: boolean }): JSX.Element {
  const texts = useDeskTexts();
  return (
    <p role="status" class="quiet lock-progress">
      <progress value={props.done?.count ?? 0} max={Math.max(1, props.done?.of ?? 1)} aria-hidden="true" />
      {texts.say(props.decrypts === true ? 'lock.decrypting' : 'lock.encrypting')}
      {props.done && ` ${String(props.done.count)} / ${String(props.done.of)}`}
    </p>
  );
}
