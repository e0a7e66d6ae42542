/** Bad input: its message says in plain words what is wrong and what to do. The front door prints it and exits 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
