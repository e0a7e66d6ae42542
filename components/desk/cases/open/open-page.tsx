import type { JSX } from 'preact';
import { BulkOpening } from './bulk-opening.tsx';
import { OneOpening } from './one-opening.tsx';

/** Opening cases: many from a list, or one by hand. */
export function OpenPage(): JSX.Element {
  return (
    <>
      <BulkOpening />
      <OneOpening />
    </>
  );
}
