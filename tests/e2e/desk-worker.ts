/** The desk's Workers, called as the desk's own pages call them: by comlink's messages, from a page of the extension. */
import type { Tab } from './browsers/shopper.ts';

type Call = [method: string, ...given: unknown[]];

/**
 * Makes calls of one Worker, one after the other, and ends it.
 * @param calls a member `blob` of what is given is made a Blob of its `text`, so many `times`
 * @returns what the last call answered; of a Blob its length and SHA-256
 */
export async function callDesk<T>(tab: Tab, worker: 'reports' | 'ledger', calls: Call[]): Promise<T> {
  const answered = await tab.evaluate(
    async ({ name, wanted }) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- handed to a page without what stands around it
      const made = (given: unknown): unknown => {
        if (typeof given !== 'object' || given === null || !('blob' in given)) return given;
        const { text, times } = given.blob as { text: string; times: number };
        return { ...given, blob: new Blob([text.repeat(times)]) };
      };
      const started = new Worker(`/${name}-worker.js`);
      let answer: unknown;
      for (const [id, [method, ...given]] of wanted.entries()) {
        const argumentList = given.map((value) => ({ type: 'RAW', value: made(value) }));
        const reply = new Promise<{ value: unknown }>((resolve, reject) => {
          started.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
          started.addEventListener('message', ({ data }: MessageEvent) => {
            const told = data as { id: string; type: string; value: unknown };
            if (told.id !== String(id)) return;
            if (told.type === 'RAW') resolve(told);
            else reject(new Error(`${method}: ${JSON.stringify(told.value)}`));
          });
        });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a Worker, not a window
        started.postMessage({ id: String(id), type: 'APPLY', path: [method], argumentList });
        answer = (await reply).value;
      }
      started.terminate();
      if (!(answer instanceof Blob)) return JSON.stringify(answer ?? null);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
      const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return JSON.stringify({ bytes: answer.size, sha256 });
    },
    { name: worker, wanted: calls },
  );
  return JSON.parse(answered) as T;
}
