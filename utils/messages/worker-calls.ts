/** A Worker's calls as a page makes them: functions are handed over as they are, failures come as codes. */
import { proxy } from 'comlink';
import type { Remote } from 'comlink';
import { thrownCode } from '../worker/thrown-code.ts';
import { MessageError } from './error.ts';

type Call = (...given: unknown[]) => Promise<unknown>;

/**
 * @param there what the Worker answers, as comlink wraps it: asynchronous methods, and nothing else
 * @param isCode which words the Worker's errors begin with
 * @returns the same methods; each rejects with a MessageError, `internal` where the Worker told no code
 */
export function workerCalls<Desk extends object>(
  there: Remote<Desk>,
  isCode: (word: string) => boolean,
): Desk {
  const calls = there as unknown as Readonly<Record<string, Call>>;
  const made: Record<string, Call> = {};
  return new Proxy(made, {
    get: (known, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined;
      return (known[name] ??= callOf(calls, name, isCode));
    },
  }) as unknown as Desk;
}

function callOf(
  calls: Readonly<Record<string, Call>>,
  name: string,
  isCode: (word: string) => boolean,
): Call {
  return async (...given) => {
    const passed = given.map((one) => (typeof one === 'function' ? proxy(one as Call) : one));
    try {
      return await calls[name]?.(...passed);
    } catch (error) {
      const { code, detail } = thrownCode(error, isCode);
      throw new MessageError(code, detail);
    }
  };
}
