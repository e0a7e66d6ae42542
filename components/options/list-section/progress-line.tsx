import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Language } from '../../../utils/model/language.ts';
import type { Progress } from '../../../utils/model/source.ts';
import type { ListsTexts } from '../../../utils/i18n/lists/texts.ts';
import { useListsTexts } from './lists-texts.ts';

const mega = 1024 * 1024;

function writeMegabytes(language: Language, bytes: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / mega);
}

function countWords(texts: ListsTexts, { done, of, unit }: Progress): string {
  const number = (n: number): string =>
    unit === 'bytes' ? writeMegabytes(texts.language, n) : new Intl.NumberFormat(texts.language).format(n);
  return of === undefined
    ? texts.say(`progress.${unit}`, { done: number(done) })
    : texts.say(`progress.${unit}-of`, { done: number(done), of: number(of) });
}

/** The quarter that is done, so that a screen reader hears of it four times and not a thousand. */
function quarterOf({ done, of }: Progress): number {
  return of === undefined || of <= 0 ? 0 : Math.min(4, Math.floor((done / of) * 4)) * 25;
}

/**
 * How far something has come, in words and as a bar, and how to end it.
 * @param props.progress nothing as long as nothing is known
 * @param props.what what is going on, said as long as no stage is known
 */
export function ProgressLine(props: {
  progress: Progress | undefined;
  what: string;
  onCancel?: () => void;
}): JSX.Element {
  const texts = useListsTexts();
  const { progress, what } = props;
  const id = useId();
  const [ended, setEnded] = useState(false);
  const words = progress ? texts.say(`stage.${progress.stage}`) : what;
  const quarter = progress ? quarterOf(progress) : 0;
  const [said, setSaid] = useState('');
  useEffect(() => {
    setSaid(quarter > 0 ? texts.say('progress.quarter', { stage: words, percent: quarter }) : words);
  }, [words, quarter, texts.language]);
  const known = progress?.of !== undefined && progress.of > 0;
  return (
    <div class="progress-line">
      <div class="progress-words">
        <span id={id}>{words}</span>
        {progress && <span class="quiet">{countWords(texts, progress)}</span>}
      </div>
      <progress
        aria-labelledby={id}
        {...(known && { max: progress.of, value: Math.min(progress.done, progress.of ?? 0) })}
      />
      {props.onCancel && (
        <button
          type="button"
          class="button small"
          disabled={ended}
          onClick={() => {
            setEnded(true);
            props.onCancel?.();
          }}
        >
          {texts.say(ended ? 'progress.cancelling' : 'progress.cancel')}
        </button>
      )}
      <p role="status" class="unseen">
        {said}
      </p>
    </div>
  );
}
