import type { JSX } from 'preact';
import { toldEntry } from '../../utils/detail/told-finding.ts';
import { helpTexts } from '../../utils/i18n/help/texts.ts';
import type { LookedUpEntry } from '../../utils/model/lookup.ts';
import { Fact } from '../options/list-section/fact.tsx';
import { useMarkTexts } from '../texts-context.ts';
import { Told } from '../told.tsx';
import { useLookupTexts } from './use-texts.ts';

/** What the list says, as a mark's detail tells it. */
export function ToldRecord({ found }: { found: LookedUpEntry }): JSX.Element {
  const texts = useLookupTexts();
  const marks = useMarkTexts();
  const { notes, rows } = toldEntry({ texts: marks, help: helpTexts(marks.language) }, found);
  return (
    <section aria-labelledby="record-title">
      <h2 id="record-title">{texts.say('section.record')}</h2>
      {found.state === 'past-retention' && <p class="notice">{texts.say('entry.past-retention')}</p>}
      {notes.map(({ kind, text }) => (
        <p key={text} class={kind === 'caution' ? 'notice warn' : undefined}>
          <Told>{text}</Told>
        </p>
      ))}
      <dl class="facts">
        {rows.map(({ label, parts }) => (
          <Fact key={label} name={label}>
            {parts.map(({ text, href }) => (
              <p key={text}>
                {href === undefined ? (
                  <Told>{text}</Told>
                ) : (
                  <a href={href} target="_blank" rel="noreferrer">
                    <Told>{text}</Told>
                  </a>
                )}
              </p>
            ))}
          </Fact>
        ))}
      </dl>
    </section>
  );
}
