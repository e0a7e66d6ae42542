/**
 * The offscreen document: it holds the Worker that imports lists and passes on what the service worker demands of it.
 * It outlives the service worker, so an import goes on when that is killed, and closes itself when nothing is left
 * to do.
 */
import { browser } from 'wxt/browser';
import { lineTo, openSyncWorker, syncPort } from './sync-links.ts';
import type { SyncDemand, SyncReply } from './sync-protocol.ts';

/** How long the Worker is kept for a further demand. */
const idleMs = 15_000;

/** The same after a preview: the person looks at it, and corrects it, and what was opened is not opened again. */
const lookingMs = 10 * 60_000;

/** Runs in the document that holds the Worker of imports. It closes itself when it was idle for so long. */
export function serveOffscreen(): void {
  const worker = openSyncWorker(() => window.close());
  let unanswered = 0;
  let patienceMs = idleMs;
  let idle = setTimeout(() => window.close(), idleMs);
  const demanded = (by: number): void => {
    unanswered += by;
    clearTimeout(idle);
    if (unanswered === 0) idle = setTimeout(() => window.close(), patienceMs);
  };
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== syncPort) return;
    const line = lineTo(worker);
    let connected = true;
    port.onMessage.addListener((demand: SyncDemand) => {
      patienceMs = patienceAfter(demand, patienceMs);
      demanded(1);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port or channel, not a window
      line.postMessage(demand);
    });
    port.onDisconnect.addListener(() => (connected = false));
    line.addEventListener('message', ({ data }: MessageEvent<SyncReply>) => {
      demanded(-1);
      if (connected) port.postMessage(data);
    });
    line.start();
  });
}

function patienceAfter({ call }: SyncDemand, before: number): number {
  if (call === 'preview') return lookingMs;
  return call === 'importSource' || call === 'importLinks' ? idleMs : before;
}
