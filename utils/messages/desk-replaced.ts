/** That the desk is another one now: it was erased, or put back from a backup. What a page of it still knows is gone. */
const channelName = 'xinbiao-desk-replaced';

/** For the background. */
export function tellDeskReplaced(): void {
  const channel = new BroadcastChannel(channelName);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel, not a window
  channel.postMessage(true);
  channel.close();
}

/** For pages. @returns ends the listening */
export function onDeskReplaced(callback: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', callback);
  return () => channel.close();
}
