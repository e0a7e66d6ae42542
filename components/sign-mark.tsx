import type { JSX } from 'preact';
import { signShapes } from '../utils/mark/sign.ts';
import type { Stroke } from '../utils/mark/sign.ts';
import type { MarkWords } from '../utils/mark/words.ts';

function Strokes({ strokes, role }: { strokes: readonly Stroke[]; role: string }): JSX.Element {
  return (
    <>
      {strokes.map(({ tag: Tag, attributes }) => (
        <Tag key={JSON.stringify(attributes)} class={role} {...attributes} />
      ))}
    </>
  );
}

/** A mark as it stands on the page, for the popup. */
export function SignMark({ words }: { words: MarkWords }): JSX.Element {
  const { plate, glyph } = signShapes[words.level];
  return (
    <span class={`mark skin level-${words.level} weight-${words.weight}`}>
      <span class="main">
        <svg class={`sign sign-${words.level}`} viewBox="0 0 16 16" aria-hidden="true">
          <Strokes strokes={plate} role="plate" />
          <Strokes strokes={glyph} role="glyph" />
        </svg>
        {words.word}
      </span>
      {words.plates.map((plateOf) => (
        <span key={plateOf.kind} class={`plate-text plate-${plateOf.kind}`}>
          {plateOf.text}
        </span>
      ))}
    </span>
  );
}
