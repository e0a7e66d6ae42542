import type { ComponentChildren, JSX } from 'preact';

/** One thing that is explained, with an address of its own: `learn.html#ID`. */
export function Topic(props: {
  id: string;
  title: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="topic" id={props.id} tabIndex={-1}>
      <dt>{props.title}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
