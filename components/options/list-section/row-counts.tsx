import type { JSX } from 'preact';
import { useListsTexts } from './lists-texts.ts';

/** What became of a table's rows: read = taken + refused, and how many of the taken leave a doubt. */
export function RowCounts(props: {
  read: number;
  taken: number;
  refused: number;
  doubtful?: number;
}): JSX.Element {
  const texts = useListsTexts();
  const number = (n: number): string => new Intl.NumberFormat(texts.language).format(n);
  const count = (name: string, n: number, kind: string): JSX.Element => (
    <div class={n > 0 ? kind : ''}>
      <dt>{name}</dt>
      <dd>{number(n)}</dd>
    </div>
  );
  return (
    <dl class="row-counts">
      {count(texts.say('rows.read'), props.read, '')}
      {count(texts.say('rows.taken'), props.taken, 'good')}
      {count(texts.say('rows.refused'), props.refused, 'bad')}
      {props.doubtful !== undefined && count(texts.say('rows.doubtful'), props.doubtful, 'doubt')}
    </dl>
  );
}
