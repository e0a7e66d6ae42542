/** A person's own form (整改通知书, 信用承诺书) and what stands for its places (docs/forms.md). */
import type { Day } from './entry.ts';

/** What is known of a case that forms ask for. All of it is the person's own words or a published list's. */
export interface FormFacts {
  /** Of the company or shop that it is about. */
  name?: string;
  /** Unified social credit code. */
  code?: string;
  /** Where it is registered. */
  address?: string;
  area?: string;
  shop?: string;
  shopUrl?: string;
  platform?: string;
  /** What it is listed for, in the list's words. */
  cause?: string;
  list?: string;
  /** The authority whose list it is. */
  issuer?: string;
  listedOn?: Day;
  /** What is to be done. */
  requirements?: string;
  /** By when it is to be put right. */
  deadline?: Day;
  /** Of the case, as the ledger calls it. */
  caseNumber?: string;
  /** 文号 of the notice. */
  noticeNumber?: string;
  /** On which the notice was given. */
  noticeDate?: Day;
  /** On which the form is filled. */
  date?: Day;
  /** Who sends the notice. */
  sender?: string;
}

/** What the Worker that fills forms answers. */
export interface FormDesk {
  /**
   * @param form a .docx
   * @throws Error with a `FormError` as its message
   */
  fill(form: Uint8Array, facts: FormFacts): Promise<FilledForm>;
}

export interface FilledForm {
  bytes: Uint8Array<ArrayBuffer>;
  /** Places that were filled, as the form writes them, each once. */
  filled: string[];
  /** Places that forms can have, and of which this case knows nothing: left standing. */
  empty: string[];
  /** Places that mean nothing to us: left standing. */
  unknown: string[];
}

/** Why a file cannot be filled: the message of the Error. Each has words. */
export const formErrors = [
  'form-not-docx', // no .docx: another kind of file, or cut short
  'form-old-word', // a .doc of before 2007, or a .docx with a password
  'form-places-broken', // a {{ without its }}, or the other way round
  'form-too-large',
] as const;
export type FormError = (typeof formErrors)[number];
