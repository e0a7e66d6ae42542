import type { JSX } from 'preact';
import type { PlainDocument } from '../../../utils/model/monthly.ts';
import { TableView } from './table-view.tsx';

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** The report as it is saved: looked at on the page, and printed. @param props.shown on the page; in print it always is */
export function DocumentView(props: { document: PlainDocument; shown: boolean }): JSX.Element {
  const { title, subtitle, sections, signature, language } = props.document;
  return (
    <article
      id="monthly-document"
      class={props.shown ? 'monthly-document' : 'monthly-document away'}
      lang={language}
    >
      <h2>{title}</h2>
      <p class="monthly-subtitle">{subtitle}</p>
      {sections.map(({ heading, blocks }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {blocks.map((block, at) =>
            block.kind === 'table' ? (
              <TableView key={block.caption} table={block} />
            ) : (
              linesOf(block.text).map((line, number) => (
                <p key={`${String(at)} ${String(number)}`} class={`monthly-${block.kind}`}>
                  {line}
                </p>
              ))
            ),
          )}
        </section>
      ))}
      {signature.map((line) => (
        <p key={line} class="monthly-signature">
          {line}
        </p>
      ))}
    </article>
  );
}
