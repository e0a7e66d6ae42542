/** Filling a form through its Worker, for which a channel within this process stands. */
import { expose } from 'comlink';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { formDesk } from '../../../utils/desk/forms/worker.ts';
import { fillForm } from '../../../utils/messages/open-forms.ts';
import { madeForm } from '../desk/forms/made-form.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => path } } }));

const ended: string[] = [];
class FakeWorker {
  readonly #address: string;
  readonly #page: MessagePort;
  readonly #worker: MessagePort;

  constructor(address: string) {
    this.#address = address;
    const { port1, port2 } = new MessageChannel();
    [this.#page, this.#worker] = [port1, port2];
    expose(formDesk, port2);
    port1.start();
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.#page.postMessage(message, transfer);
  }

  addEventListener(type: string, listener: EventListener): void {
    this.#page.addEventListener(type, listener);
  }

  removeEventListener(type: string, listener: EventListener): void {
    this.#page.removeEventListener(type, listener);
  }

  terminate(): void {
    ended.push(this.#address);
    this.#page.close();
    this.#worker.close();
  }
}
vi.stubGlobal('Worker', FakeWorker);
afterEach(() => void ended.splice(0));

test('a form comes back filled, and the Worker is ended', async () => {
  const form = madeForm([['{{名称}} {{局长}}']]);
  const { bytes, filled, unknown } = await fillForm(form, { name: '演示某某商贸有限公司' });
  const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('演示某某商贸有限公司 {{局长}}');
  expect({ filled, unknown }).toEqual({ filled: ['名称'], unknown: ['局长'] });
  expect(ended).toEqual(['/forms-worker.js']);
});

test('a broken one comes back as an Error with its code, and the Worker is ended', async () => {
  await expect(fillForm(new Uint8Array([1, 2, 3]), {})).rejects.toThrow(/^form-not-docx$/);
  expect(ended).toHaveLength(1);
});
