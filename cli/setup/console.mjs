/** How setup talks: one line as a step begins, one as it ends, and for a step that fails, what to do about it. */

const started = performance.now();
const coloured = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;

/**
 * @param {string} code an SGR code of ECMA-48
 * @param {string} text
 */
const paint = (code, text) => (coloured ? `\u001B[${code}m${text}\u001B[0m` : text);

/** A step that cannot go on: `message` says what is wrong, `advice` what the person can do. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';

  /**
   * @param {string} message
   * @param {string} advice
   */
  constructor(message, advice) {
    super(message);
    this.advice = advice;
  }
}

/** Says that a step begins. @param {string} text */
export function step(text) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${paint('2', `${seconds} s`)}  ${paint('1', text)}\n`);
}

/** Says more about the step at hand. @param {string} text */
export function note(text) {
  process.stdout.write(`          ${text}\n`);
}

/** Warns of something that does not stop the work. @param {string} text */
export function warn(text) {
  process.stdout.write(`          ${paint('33', `! ${text}`)}\n`);
}

/**
 * Prints a failure in words a person can act on and makes the process end with exit code 1.
 * @param {unknown} error
 */
export function fail(error) {
  if (error instanceof SetupError) {
    process.stderr.write(`\n${paint('31', `✗ ${error.message}`)}\n  What to do: ${error.advice}\n`);
  } else {
    process.stderr.write(
      `\n${paint('31', '✗ Something broke that was not foreseen:')}\n${String(error instanceof Error ? error.stack : error)}\n`,
    );
  }
  process.exitCode = 1;
}
