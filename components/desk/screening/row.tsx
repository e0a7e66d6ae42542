import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { dot } from '../../../utils/i18n/dot.ts';
import { listedName } from '../../../utils/i18n/screening/evidence-words.ts';
import type { ScreenedRow } from '../../../utils/model/screening.ts';
import { Told } from '../../told.tsx';
import { Findings } from './findings.tsx';
import { LineSign } from './level-sign.tsx';
import { useScreeningTexts } from './use-texts.ts';

/** The nearest entry in a line: who, and the strongest of what was compared. */
function Nearest({ row }: { row: ScreenedRow }): JSX.Element | null {
  const texts = useScreeningTexts();
  const { first, findings } = row;
  if (first === undefined) return null;
  const { subject } = first.entry;
  const [strongest] = first.evidence;
  const name = listedName(texts, subject);
  return (
    <span class="nearest">
      {name !== row.asked.query && <Told>{name}</Told>}
      {strongest && <span class="quiet">{texts.say(`kind.${strongest.kind}`)}</span>}
      {findings > 1 && <span class="quiet">{texts.say('rows.more', { n: findings - 1 })}</span>}
    </span>
  );
}

/** What of a row is beside its query. */
function Besides({ row: { asked } }: { row: ScreenedRow }): JSX.Element | null {
  const rest = [asked.name, asked.uscc, asked.url].filter(
    (cell) => cell !== undefined && cell !== asked.query,
  );
  if (rest.length === 0) return null;
  return (
    <span class="quiet besides">
      <Told>{rest.join(dot)}</Told>
    </span>
  );
}

/** One line: what was asked and what comes of it; opened, every reason. */
export function Row({ row, onDecided }: { row: ScreenedRow; onDecided: () => void }): JSX.Element {
  const texts = useScreeningTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { line, index, asked, review } = row;
  return (
    <li class={isOpen ? 'screened-row open' : 'screened-row'} data-level={row.level}>
      <button
        type="button"
        class="row-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="row-line">{texts.say('rows.line', { n: line })}</span>
        <span class="row-asked">
          <Told>{asked.query}</Told>
          <Besides row={row} />
        </span>
        <span class="row-said">
          <LineSign level={row.level} first={row.first} />
          {review !== undefined && (
            <span class={`tag review-${review}`}>{texts.say(`review.${review}`)}</span>
          )}
          <Nearest row={row} />
        </span>
      </button>
      <div id={id} class="row-reasons" hidden={!isOpen}>
        {isOpen && <Findings index={index} level={row.level} onDecided={onDecided} />}
      </div>
    </li>
  );
}
