import type { JSX } from 'preact';

/** The project's sign, beside its name. */
export function Beacon(): JSX.Element {
  return <img class="beacon" src="/icon/beacon.svg" alt="" />;
}
