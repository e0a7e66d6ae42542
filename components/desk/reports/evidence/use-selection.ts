import { useRef, useState } from 'preact/hooks';
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { within } from './picture-edits.ts';
import type { Area } from './picture-edits.ts';

const step = 10;

export interface Selection {
  area: Area | undefined;
  choose: (area: Area | undefined) => void;
  /** For the element that lies over the picture. */
  handlers: {
    onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => void;
    onPointerMove: (event: TargetedPointerEvent<HTMLElement>) => void;
    onPointerUp: () => void;
    onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => void;
  };
}

const moves: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/**
 * An area of a picture, chosen by dragging or by arrows (Shift changes its size).
 * @param size of the picture, in its own pixels
 */
export function useSelection(size: { width: number; height: number }): Selection {
  const [area, setArea] = useState<Area>();
  const from = useRef<{ x: number; y: number } | undefined>(undefined);
  const whole = { left: 0, top: 0, ...size };
  const choose = (wanted: Area | undefined): void => setArea(wanted && within(wanted, whole));
  const place = (event: TargetedPointerEvent<HTMLElement>): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * size.width,
      y: ((event.clientY - box.top) / box.height) * size.height,
    };
  };
  return {
    area,
    choose,
    handlers: {
      onPointerDown: (event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = place(event);
        setArea(undefined);
      },
      onPointerMove: (event) => {
        if (!from.current) return;
        const { x, y } = place(event);
        const { x: x0, y: y0 } = from.current;
        choose({
          left: Math.min(x, x0),
          top: Math.min(y, y0),
          width: Math.abs(x - x0),
          height: Math.abs(y - y0),
        });
      },
      onPointerUp: () => void (from.current = undefined),
      onKeyDown: (event) => {
        const move = moves[event.key];
        if (!move) return;
        event.preventDefault();
        if (size.width === 0) return; // the picture is not drawn yet
        const [x, y] = move;
        const was = area ?? {
          left: size.width / 4,
          top: size.height / 4,
          width: size.width / 2,
          height: size.height / 4,
        };
        choose(
          event.shiftKey
            ? { ...was, width: Math.max(step, was.width + x), height: Math.max(step, was.height + y) }
            : {
                ...was,
                left: Math.min(Math.max(0, was.left + x), size.width - was.width),
                top: Math.min(Math.max(0, was.top + y), size.height - was.height),
              },
        );
      },
    },
  };
}
