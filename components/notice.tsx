import type { ComponentChildren, JSX } from 'preact';
import { errorWords } from '../utils/i18n/pages/error-words.ts';
import type { Failure } from './failure.ts';
import { plainWords } from './plain-words.ts';
import { useTexts } from './texts-context.ts';
import { Told } from './told.tsx';

/** A boxed remark. */
export function Notice(props: {
  kind: 'plain' | 'warn' | 'bad';
  title?: string;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class={`notice ${props.kind}`}>
      {props.title !== undefined && <p class="notice-title">{props.title}</p>}
      {props.children}
    </div>
  );
}

/** What went wrong and what to do; what exactly was found stands below, for those who look closer. */
export function FailureNotice(props: { failure: Failure; children?: ComponentChildren }): JSX.Element {
  const { code, detail } = props.failure;
  return (
    <Notice kind="bad">
      <p>{errorWords(useTexts(), plainWords(code))}</p>
      {props.children}
      {detail !== undefined && detail !== '' && (
        <p class="detail">
          <Told>{detail}</Told>
        </p>
      )}
    </Notice>
  );
}
