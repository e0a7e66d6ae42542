import { Fragment } from 'preact';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { groupFingerprint, plainFingerprint } from './fingerprint.ts';
import { useListsTexts } from './lists-texts.ts';

/** A fingerprint to compare by eye. @param props.other one that was pasted: groups that differ from it are marked */
export function Fingerprint({ value, other }: { value: string; other?: string | undefined }): JSX.Element {
  const others = other === undefined ? [] : groupFingerprint(other).split(' ');
  return (
    <code class="fingerprint">
      {groupFingerprint(value)
        .split(' ')
        .map((group, place) => {
          const differs = other !== undefined && group !== others[place];
          const Tag = differs ? 'mark' : 'span';
          return (
            <Fragment key={place}>
              <Tag>{group}</Tag>{' '}
            </Fragment>
          );
        })}
    </code>
  );
}

/**
 * A fingerprint beside the one that its publisher announced: compared by eye, or by us where it is pasted.
 * @param props.compared whether the person says that they are the same; cannot be said of two that differ
 */
export function CompareFingerprint(props: {
  fingerprint: string;
  compared: boolean;
  onCompared: (compared: boolean) => void;
}): JSX.Element {
  const texts = useListsTexts();
  const id = useId();
  const [pasted, setPasted] = useState('');
  const other = plainFingerprint(pasted);
  const unreadable = pasted.trim() !== '' && other === undefined;
  const differs = other !== undefined && other !== props.fingerprint;
  const change = (value: string): void => {
    setPasted(value);
    const read = plainFingerprint(value);
    if (value.trim() !== '' && read !== props.fingerprint) props.onCompared(false);
  };
  return (
    <div class="compare">
      <Fingerprint value={props.fingerprint} other={other} />
      <div class="field">
        <label for={`${id}-pasted`}>{texts.say('compare.pasted')}</label>
        <input
          id={`${id}-pasted`}
          class="input code"
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          value={pasted}
          aria-describedby={`${id}-outcome`}
          aria-invalid={unreadable || differs}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <p id={`${id}-outcome`} role="status" class={unreadable || differs ? 'status warn' : 'status'}>
          {unreadable && texts.say('compare.unreadable')}
          {differs && texts.say('compare.differs')}
          {other === props.fingerprint && texts.say('compare.same')}
        </p>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={props.compared}
          disabled={unreadable || differs}
          onChange={(event) => props.onCompared(event.currentTarget.checked)}
        />
        <span>{texts.say('compare.yes')}</span>
      </label>
    </div>
  );
}
