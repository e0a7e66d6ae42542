/** Keeps the background from being put to sleep while it works. */
import { browser } from 'wxt/browser';

/** Browsers grant 30 idle seconds, and less where a person (or a test) says so. */
const tickMs = 1000;

let working = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** Runs `work`, calling the browser now and then until it is done: each call starts the idle time anew. */
export async function stayAwakeFor<T>(work: () => Promise<T>): Promise<T> {
  working += 1;
  timer ??= setInterval(() => void browser.runtime.getPlatformInfo(), tickMs);
  try {
    return await work();
  } finally {
    working -= 1;
    if (working === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  }
}
