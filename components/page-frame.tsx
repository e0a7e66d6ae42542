import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Beacon } from './beacon.tsx';

/**
 * A whole page of ours: the tab's title, our sign, the heading with a line below it, and the page.
 * @param props.name of the page, for its own style
 * @param props.title of the tab
 */
export function PageFrame(props: {
  name: 'options' | 'welcome' | 'learn' | 'statistics' | 'lookup' | 'desk';
  title: string;
  heading: string;
  lead: string;
  children: ComponentChildren;
}): JSX.Element {
  const { title } = props;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div class={`page ${props.name}`}>
      <header>
        <Beacon />
        <div>
          <h1>{props.heading}</h1>
          <p class="quiet">{props.lead}</p>
        </div>
      </header>
      {props.children}
    </div>
  );
}
