/** The way of the desk's pages to the Worker that fills forms: begun for one form, and gone with it. */
import { wrap } from 'comlink';
import { browser } from 'wxt/browser';
import type { FilledForm, FormDesk, FormFacts } from '../model/form.ts';

/**
 * Fills a person's own form.
 * @param form a .docx
 * @throws Error with a `FormError` as its message; `utils/i18n/forms` has words for each
 */
export async function fillForm(form: Uint8Array, facts: FormFacts): Promise<FilledForm> {
  const worker = new Worker(browser.runtime.getURL('/forms-worker.js'), { name: 'forms' });
  try {
    return await wrap<FormDesk>(worker).fill(form, facts);
  } finally {
    worker.terminate();
  }
}
