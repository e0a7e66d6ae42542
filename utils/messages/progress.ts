/** News of imports and syncs under way, from wherever they run to every page of ours that is open. */
import { Progress } from '../model/source.ts';

const channelName = 'progress';

/**
 * Hears what is announced on the channel; news of another form is passed over.
 * @returns ends it
 */
export function onProgress(callback: (progress: Progress) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const heard = Progress.safeParse(data);
    if (heard.success) callback(heard.data);
  });
  return () => channel.close();
}
