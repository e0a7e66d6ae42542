/**
 * Ways to the Worker that imports lists. Firefox's event page starts it itself. A service worker cannot, so in
 * Chromium an offscreen document holds it (offscreen.ts).
 */
import { browser } from 'wxt/browser';
import type { OpenSyncLink } from './sync-client.ts';
import type { SyncReply } from './sync-protocol.ts';

/** The name of the port between the service worker and the offscreen document. */
export const syncPort = 'sync';

const offscreenPage = '/offscreen.html';

/** Starts the Worker from a page of the extension. @param lost told when it fails to run */
export function openSyncWorker(lost: () => void): Worker {
  const worker = new Worker(browser.runtime.getURL('/sync-worker.js'), { name: 'sync' });
  worker.addEventListener('error', lost);
  return worker;
}

/** A line of its own to the Worker: who is answered on it need not know of others. */
export function lineTo(worker: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage('line', [port2]);
  return port1;
}

/** The way to the Worker in this browser. */
export const openSyncLink: OpenSyncLink = (on) =>
  typeof Worker === 'undefined' ? openOffscreenLink(on) : openWorkerLink(on);

const openWorkerLink: OpenSyncLink = ({ reply, lost }) => {
  const worker = openSyncWorker(() => {
    worker.terminate();
    lost();
  });
  const line = lineTo(worker);
  line.addEventListener('message', ({ data }: MessageEvent<SyncReply>) => reply(data));
  line.start();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port or channel, not a window
  return Promise.resolve({ send: (demand) => line.postMessage(demand) });
};

const openOffscreenLink: OpenSyncLink = async ({ reply, lost }) => {
  await ensureOffscreen();
  const port = browser.runtime.connect({ name: syncPort });
  port.onMessage.addListener((message) => reply(message as SyncReply));
  port.onDisconnect.addListener(lost);
  return { send: (demand) => port.postMessage(demand) };
};

let creating: Promise<void> | undefined;

async function ensureOffscreen(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  creating ??= browser.offscreen
    .createDocument({
      url: offscreenPage,
      reasons: ['WORKERS'],
      justification: 'Imports subscribed lists in a Worker, which a service worker cannot start.',
    })
    .finally(() => (creating = undefined));
  await creating;
}
