import type { JSX } from 'preact';

/** The project's sign, beside its name: `public/icon/beacon.svg`, drawn here because a picture of its own is loaded late. */
export function Beacon(): JSX.Element {
  return (
    <svg class="beacon" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#123152" />
      <path
        d="M9.3 5.2a9.2 9.2 0 0 0 0 11.6M22.7 5.2a9.2 9.2 0 0 1 0 11.6"
        fill="none"
        stroke="#fff"
        stroke-width="2.6"
        stroke-linecap="round"
      />
      <circle cx="16" cy="11" r="4.2" fill="#f7bb0e" />
      <path d="M14.3 17h3.4l2.3 10.5h-8z" fill="#fff" />
    </svg>
  );
}
