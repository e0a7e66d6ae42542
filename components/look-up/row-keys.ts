/** Arrows lead from the field to the rows and among them; Escape leads back. Enter is the row's own, as of any link. */

const rowsOf = (container: HTMLElement): HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>('a[data-row]'),
];

/**
 * To be called for each key in what holds both the field and the rows.
 * @returns whether the key was for us
 */
export function moveAmongRows(event: KeyboardEvent, container: HTMLElement): boolean {
  const field = container.querySelector<HTMLInputElement>('input[type="search"]');
  const rows = rowsOf(container);
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const inField = document.activeElement === field;
  if (!inField && at < 0) return false;
  const next = nextFocus(event.key, { field, rows, at });
  if (next === undefined || next === null) return false;
  event.preventDefault();
  next.focus();
  if (next === field) field.select();
  return true;
}

function nextFocus(
  key: string,
  { field, rows, at }: { field: HTMLElement | null; rows: readonly HTMLElement[]; at: number },
): HTMLElement | null | undefined {
  if (key === 'ArrowDown') return rows[at + 1];
  if (at < 0) return undefined;
  if (key === 'ArrowUp') return at === 0 ? field : rows[at - 1];
  if (key === 'Home') return rows[0];
  if (key === 'End') return rows.at(-1);
  return key === 'Escape' ? field : undefined;
}
