import type { JSX } from 'preact';
import { useDeskTexts } from '../use-texts.ts';

export interface Done {
  count: number;
  of: number;
}

/** How far all that is kept was encrypted or decrypted. */
export function LockProgress(props: {
  done: Done | undefined;
  decrypts?: boolean;
}): JSX.Element {
  const texts = useDeskTexts();
  const { done = { count: 0, of: 0 } } = props;
  return (
    <p role="status" class="quiet lock-progress">
      <progress value={done.count} max={Math.max(1, done.of)} aria-hidden="true" />
      {props.decrypts === true
        ? texts.say('lock.decrypting', { done: done.count, of: done.of })
        : texts.say('lock.encrypting', { done: done.count, of: done.of })}
    </p>
  );
}
