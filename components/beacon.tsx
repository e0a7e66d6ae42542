import type { JSX } from 'preact';

/** The project's sign: a light on a post, seen from two sides. */
export function Beacon(): JSX.Element {
  return (
    <svg class="beacon" viewBox="0 0 24 24" aria-hidden="true">
      <path class="beacon-rays" d="M6.2 3.2a8 8 0 0 0 0 10.6M17.8 3.2a8 8 0 0 1 0 10.6" />
      <circle cx="12" cy="8.5" r="3.5" />
      <path d="M10.9 13.2h2.2l1.3 8.3H9.6z" />
    </svg>
  );
}
