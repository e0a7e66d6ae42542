/**
 * Why a call of the desk's reports failed (the message of its Error), or why a parcel waits or is held (`error` of an
 * outbox item). Words: utils/i18n/report-text.
 */
export const reportProblems = [
  // The drafts
  'no-draft',
  'no-item',
  'no-evidence',
  'empty-evidence',
  'too-much-evidence',
  'package-too-large',
  'report-incomplete',
  'report-too-long',
  'damaged-package',
  'being-sent',
  'already-delivered',
  'not-held',
  // The desk itself
  'desk-locked',
  'desk-damaged',
  'desk-full',
  'desk-unavailable',
  // On the way
  'offline',
  'not-reached',
  'receiver-busy',
  'gave-up',
  // Held until the person does something
  'no-permission',
  'not-a-receiver',
  'redirected',
  'unreadable-answer',
  'kind-not-taken',
  'too-large-for-receiver',
  'restored',
] as const;
export type ReportProblem = (typeof reportProblems)[number];

/** A failure with a stable code as its message: that alone crosses the border of a Worker. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly code: ReportProblem;
  constructor(code: ReportProblem) {
    super(code);
    this.code = code;
  }
}
