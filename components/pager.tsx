import type { JSX } from 'preact';

/** So many rows stand on a page of a long list. */
export const rowsPerPage = 50;

/**
 * Goes from page to page of a long list; nothing where all of it stands on the first.
 * @param props.label of the whole @param props.id begins the ids of both buttons
 * @param props.found rows on all pages @param props.page from 0
 */
export function Pager(props: {
  id?: string;
  label: string;
  found: number;
  page: number;
  onPage: (page: number) => void;
  words: { before: string; after: string; at: (of: { page: number; pages: number }) => string };
}): JSX.Element | null {
  const { id, page, onPage, words } = props;
  const pages = Math.max(1, Math.ceil(props.found / rowsPerPage));
  if (pages === 1 && page === 0) return null;
  const button = (way: 'before' | 'after', to: number): JSX.Element => (
    <button
      id={id && `${id}-${way}`}
      type="button"
      class="button small"
      disabled={to < 0 || to >= pages}
      onClick={() => onPage(to)}
    >
      {words[way]}
    </button>
  );
  return (
    <nav class="actions pages" aria-label={props.label}>
      {button('before', page - 1)}
      <span class="quiet">{words.at({ page: page + 1, pages })}</span>
      {button('after', page + 1)}
    </nav>
  );
}
