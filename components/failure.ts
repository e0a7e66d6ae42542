import { MessageError } from '../utils/messages/error.ts';

/** Something that went wrong, by the code that `utils/i18n/pages/error-words.ts` has words for. */
export interface Failure {
  code: string;
  detail?: string | undefined;
}

/** What a rejected promise tells: the code of a message, or `internal` with what was thrown. */
export function failureOf(error: unknown): Failure {
  return error instanceof MessageError
    ? { code: error.code, detail: error.detail }
    : { code: 'internal', detail: String(error) };
}
