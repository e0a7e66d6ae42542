import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plainWords } from '../../../plain-words.ts';
import { Problem } from '../problem.tsx';
import { useAttempt } from '../use-attempt.ts';
import { useReportTexts } from '../use-texts.ts';
import { drawPicture, pictureFile } from './draw-picture.ts';
import type { Area, PictureEdit } from './picture-edits.ts';
import { useSelection } from './use-selection.ts';

const sides = ['left', 'top', 'width', 'height'] as const;
const nothing: Area = { left: 0, top: 0, width: 0, height: 0 };

/** How much of a side, for a style. */
const part = (of: number, all: number): string => `${String((of / Math.max(1, all)) * 100)}%`;

/** Cuts an area out of a picture and covers areas of it. What is kept afterwards has nothing of what was there. */
export function PictureEditor(props: {
  name: string;
  picture: Blob;
  /** Gives the new file. */
  onKeep: (file: Blob) => Promise<void>;
  onCancel: () => void;
}): JSX.Element {
  const texts = useReportTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [bitmap, setBitmap] = useState<ImageBitmap>();
  const [edits, setEdits] = useState<readonly PictureEdit[]>([]);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const selection = useSelection(size);
  const { busy, failure, run } = useAttempt();
  const { picture } = props;
  useEffect(() => {
    heading.current?.focus();
    let left = false;
    void run(async () => {
      const made = await createImageBitmap(picture).catch(() => {
        throw new Error('picture-unreadable');
      });
      if (!left) setBitmap(made);
    });
    return () => void (left = true);
  }, [picture]);
  useEffect(() => {
    if (!bitmap || !canvas.current) return;
    drawPicture(canvas.current, bitmap, edits);
    setSize({ width: canvas.current.width, height: canvas.current.height });
  }, [bitmap, edits]);
  const { area, choose, handlers } = selection;
  const edit = (kind: PictureEdit['kind']): void => {
    if (!area) return;
    setEdits([...edits, { kind, area }]);
    choose(undefined);
  };
  const keep = (): void =>
    void run(async () => {
      if (canvas.current) await props.onKeep(await pictureFile(canvas.current));
    });
  return (
    <section class="picture-editor" aria-labelledby="picture-title">
      <h4 id="picture-title" ref={heading} tabIndex={-1}>
        {texts.say('picture.title', { name: plainWords(props.name) })}
      </h4>
      <p class="quiet">{texts.say('picture.how')}</p>
      {failure && <Problem failure={failure} />}
      <div class="picture-stage">
        <canvas ref={canvas} />
        <div
          class="picture-cover"
          role="group"
          aria-label={texts.say('picture.area')}
          tabIndex={0}
          {...handlers}
        >
          {area && (
            <span
              class="picture-area"
              style={{
                left: part(area.left, size.width),
                top: part(area.top, size.height),
                width: part(area.width, size.width),
                height: part(area.height, size.height),
              }}
            />
          )}
        </div>
      </div>
      <p class="unseen" role="status">
        {area && texts.say('picture.said', { ...area })}
      </p>
      <div class="picture-numbers">
        {sides.map((side) => (
          <label key={side}>
            {texts.say(`picture.${side}`)}
            <input
              class="input"
              type="number"
              min={0}
              value={area?.[side] ?? ''}
              onChange={({ currentTarget }) =>
                choose({ ...(area ?? nothing), [side]: Number(currentTarget.value) || 0 })
              }
            />
          </label>
        ))}
      </div>
      <div class="actions">
        <button type="button" class="button small" aria-disabled={!area} onClick={() => edit('cover')}>
          {texts.say('picture.blur')}
        </button>
        <button type="button" class="button small" aria-disabled={!area} onClick={() => edit('crop')}>
          {texts.say('picture.crop')}
        </button>
        <button
          type="button"
          class="button small"
          aria-disabled={edits.length === 0}
          onClick={() => setEdits(edits.slice(0, -1))}
        >
          {texts.say('picture.undo')}
        </button>
      </div>
      <p class="quiet">{texts.say('picture.final')}</p>
      <div class="actions">
        <button
          type="button"
          class="button primary"
          aria-disabled={busy || edits.length === 0}
          onClick={() => edits.length > 0 && !busy && keep()}
        >
          {texts.say('picture.keep')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {texts.say('picture.cancel')}
        </button>
      </div>
    </section>
  );
}
