import { useEffect, useState } from 'preact/hooks';
import { onProgress } from '../../../utils/messages/progress.ts';
import type { Progress } from '../../../utils/model/source.ts';

/** Nobody tells everybody when something ended: news older than this is no longer shown. In ms. */
const newsLasts = 5000;

/**
 * How far something under way has come, by whomever it was begun.
 * @param subjects what it may be told under: a list's id, an address, a blob
 * @param turn whatever differs once something has begun or ended: news from before is forgotten then
 */
export function useProgress(subjects: readonly string[], turn = ''): Progress | undefined {
  const [progress, setProgress] = useState<Progress>();
  const key = subjects.join('\n');
  useEffect(() => {
    const wanted = new Set(key.split('\n'));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onProgress((news) => {
      if (!wanted.has(news.subject)) return;
      setProgress(news);
      clearTimeout(timer);
      timer = setTimeout(() => setProgress(undefined), newsLasts);
    });
    return () => {
      stop();
      clearTimeout(timer);
      setProgress(undefined);
    };
  }, [key, turn]);
  return progress;
}
