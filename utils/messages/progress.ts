/**
 * How far imports are, from the Worker that does them to every open page of the extension. No page of the web can hear
 * it: the channel is the extension's origin's.
 */
import { Progress } from '../model/source.ts';

const channelName = 'progress';

/** For the Worker. @returns tells all open pages */
export function openProgress(): (progress: Progress) => void {
  const channel = new BroadcastChannel(channelName);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port or channel, not a window
  return (progress) => channel.postMessage(progress);
}

/**
 * For pages. News comes some four times a second for each import; none says that one has ended: that is the answer to
 * the message that began it.
 * @returns ends the listening
 */
export function onProgress(callback: (progress: Progress) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const progress = Progress.safeParse(data);
    if (progress.success) callback(progress.data);
  });
  return () => channel.close();
}
