import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { localDayAt } from '../../utils/model/days.ts';
import { useTexts } from '../texts-context.ts';

/** What the script gives that is run in the tab; checked by hand, since the popup carries no schemas. */
interface Saved {
  site: string;
  text: string;
}

const longest = 20_000_000;

function isSaved(result: unknown): result is Saved {
  if (typeof result !== 'object' || result === null) return false;
  const { site, text } = result as Record<string, unknown>;
  const isSite = typeof site === 'string' && /^[a-z0-9-]{1,40}$/.test(site); // it becomes part of a file's name
  return isSite && typeof text === 'string' && text.length <= longest;
}

type State = 'ready' | 'busy' | 'failed' | { file: string; size: number };

/** Redacts the page in its tab and hands the file to the browser's downloads. @throws where the tab gives none */
async function saveSkeleton(tab: number): Promise<{ file: string; size: number }> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: tab },
    files: ['/skeleton.js'],
  });
  const saved = answer?.result;
  if (!isSaved(saved)) throw new TypeError('The tab gave no skeleton.');
  const { site, text } = saved;
  const content = new Blob([text], { type: 'text/html' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `xinbiao-skeleton-${site}-${localDayAt(new Date())}.html`;
  link.click();
  // the download reads it after the click
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return { file: link.download, size: content.size };
}

/** One click saves what a maintainer needs to see of a page whose layout is not recognised. */
export function SaveSkeleton({ tab }: { tab: number }): JSX.Element {
  const texts = useTexts();
  const [state, setState] = useState<State>('ready');
  const save = (): void => {
    setState('busy');
    saveSkeleton(tab).then(setState, () => setState('failed'));
  };
  return (
    <div class="skeleton">
      <p>{texts.say('skeleton.why')}</p>
      <ul class="quiet">
        <li>{texts.say('skeleton.holds')}</li>
        <li>{texts.say('skeleton.leaves-out')}</li>
      </ul>
      <button
        type="button"
        id="save-skeleton"
        class="button small"
        disabled={state === 'busy'}
        onClick={save}
      >
        {texts.say('skeleton.save')}
      </button>
      <p role="status" id="skeleton-saved" class={state === 'failed' ? 'status warn' : 'status'}>
        {state === 'failed' && texts.say('skeleton.failed')}
        {typeof state === 'object' &&
          texts.say('skeleton.saved', { file: state.file, size: Math.ceil(state.size / 1024) })}
      </p>
    </div>
  );
}
