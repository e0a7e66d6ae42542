/** What the tests of the options page's lists do again and again. */
import { vi } from 'vitest';
import type { Reply } from '../../../utils/messages/error.ts';
import type { Progress } from '../../../utils/model/source.ts';
import { browser } from './fake-browser.ts';
import { fillIn, find } from './shown.tsx';

export const good = (value: unknown) => (): Reply => ({ ok: true, value });
export const bad = (code: string, detail?: string) => (): Reply => ({ ok: false, error: { code, detail } });

/** What the background was asked under a name, in order. */
export const sentInputs = (name: string): unknown[] =>
  browser.sent.filter((message) => message.name === name).map((message) => message.input);

/** Lets what was typed reach the page before it is used: it is drawn by the end of this task, and heard of in the next. */
export const rendered = (): Promise<void> => new Promise((done) => setTimeout(() => setTimeout(done)));

export async function lookAt(address: string): Promise<void> {
  fillIn(await find<HTMLInputElement>('#list-address'), address);
  await rendered();
  (await find('#list-look')).click();
}

export async function chooseFile(selector: string, file: File): Promise<void> {
  const input = await find<HTMLInputElement>(selector);
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The blobs that pages hold, since jsdom has none of its own. */
export const blobs = new Map<string, Blob>();

export function stubBlobs(): void {
  blobs.clear();
  let made = 0;
  URL.createObjectURL = (blob) => {
    const address = `blob:test/${String(++made)}`;
    blobs.set(address, blob as Blob);
    return address;
  };
  URL.revokeObjectURL = (address) => void blobs.delete(address);
}

export async function press(selector: string): Promise<void> {
  (await find(selector)).click();
}

export function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Announces as whoever imports does. */
export async function announce(progress: Progress): Promise<void> {
  const channel = new BroadcastChannel('progress');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
  channel.postMessage(progress);
  await vi.waitFor(() => find('.progress-words .quiet'));
  channel.close();
}
