/**
 * Tells the background that lists changed, also one that was woken while an import went on without it: it did not
 * demand that import and gets no reply.
 */
const channelName = 'list-changes';

/** To be called where lists were changed, in whatever context, after each change. */
export function announceChange(): void {
  const channel = new BroadcastChannel(channelName);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port or channel, not a window
  channel.postMessage('changed');
  channel.close();
}

/** @param changed called after each change by another context, while this one lives */
export function onListChanges(changed: () => void): void {
  new BroadcastChannel(channelName).addEventListener('message', changed);
}
