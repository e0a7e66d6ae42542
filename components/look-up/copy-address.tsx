import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLookupTexts } from './use-texts.ts';

/** Copies the address of what is shown, to be opened in this extension. */
export function CopyAddress(): JSX.Element {
  const texts = useLookupTexts();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const { origin, pathname, hash } = location;
    await navigator.clipboard.writeText(`${origin}${pathname}${hash}`);
    setCopied(true);
  };
  return (
    <>
      <button type="button" class="button small" onClick={() => void copy()}>
        {texts.say('entry.copy')}
      </button>
      <span role="status" class="status">
        {copied && texts.say('entry.copied')}
      </span>
    </>
  );
}
