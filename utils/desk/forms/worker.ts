/** The Worker that fills forms: the library that does it is large, and none of the desk's pages carries it. */
import { expose } from 'comlink';
import type { FormDesk } from '../../model/form.ts';
import { fillForm } from './fill-form.ts';
import { formValues } from './form-values.ts';

export const formDesk: FormDesk = {
  fill: (form, facts) => fillForm(form, formValues(facts)),
};

/** Runs in the Worker. */
export function startFormsWorker(): void {
  expose(formDesk);
}
