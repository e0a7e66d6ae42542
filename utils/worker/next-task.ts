/** Lets a Worker hear the messages that wait before it goes on; a timer would cost four milliseconds. */
export function nextTask(): Promise<void> {
  return new Promise((over) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      over();
    });
    port1.start();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port or channel, not a window
    port2.postMessage(0);
  });
}
