import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../../../utils/messages/send.ts';
import type { SourceChoices, SourcePlace, SourcePreview } from '../../../../utils/model/source.ts';
import { maxTableBytes } from '../../../../utils/model/table-size.ts';
import { failureOf } from '../../../failure.ts';
import type { Failure } from '../../../failure.ts';
import { readsOtherwise, stageKeys } from './source.ts';
import type { Expected, Stage } from './source.ts';
import { takeSource } from './take-source.ts';

/** Corrections come in bursts: it is read again when the person pauses. In ms. */
const pause = 400;

export interface Source {
  stage: Stage;
  /** Reads a place, without storing anything. A file's blob is given back in any case. */
  look: (place: SourcePlace, expected?: Expected) => Promise<void>;
  /** Reads a file, unless it is larger than anything that is read: that is said at once. */
  lookAtFile: (file: File, expected?: Expected) => Promise<void>;
  /** Takes note of what the person chose, and reads again where that matters. */
  choose: (choices: SourceChoices) => void;
  /** Takes the source as a list. @param trusted whether the person compared the fingerprint of a feed */
  take: (trusted: boolean) => Promise<void>;
  /** Ends what is under way, or goes back to the beginning. */
  leave: () => void;
  fail: (failure: Failure) => void;
}

async function readPlace(
  place: SourcePlace,
  { choices, replaces, listId }: Expected,
): Promise<SourcePreview | Failure> {
  const preview = await send('preview', { place, ...(choices && { choices }) });
  if (preview.form === 'feed' && listId !== undefined && preview.info.id !== listId)
    return { code: 'other-list', detail: preview.info.id };
  if (!replaces || preview.form === 'feed' || preview.form === 'links') return preview;
  return send('preview', { place, choices: { ...preview.choices, ...replaces } });
}

/** A file as the background can read it: its bytes stay where they are. */
function filePlace(file: File): SourcePlace {
  return { kind: 'file', blob: URL.createObjectURL(file), fileName: file.name.slice(0, 255) || 'list' };
}

function letGo(stage: Stage): void {
  if (stage.at !== 'begin' && stage.place.kind === 'file') URL.revokeObjectURL(stage.place.blob);
}

/** Asks for an end; what is to end says itself whether it did. */
function end(stage: Stage): void {
  for (const subject of stageKeys(stage)) void send('cancel', { subject }).catch(() => undefined);
}

/** @param taken called when a list was added or changed, awaited before its name is said */
export function useSource(taken: () => Promise<void>): Source {
  const [stage, show] = useState<Stage>({ at: 'begin' });
  const now = useRef<Stage>(stage);
  /** Counts what was begun: an answer to something that was left meanwhile is dropped. */
  const flight = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const go = useCallback((next: Stage): void => {
    const before = now.current;
    if (next.at === 'begin') letGo(before);
    now.current = next;
    show(next);
  }, []);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      letGo(now.current);
    },
    [],
  );

  const look = async (place: SourcePlace, expected: Expected = {}): Promise<void> => {
    clearTimeout(timer.current);
    letGo(now.current);
    const mine = ++flight.current;
    go({ at: 'reading', place });
    try {
      const read = await readPlace(place, expected);
      if (mine !== flight.current) return;
      if ('code' in read) go({ at: 'begin', failure: read });
      else go({ at: 'looking', place, preview: read, ...('choices' in read && { choices: read.choices }) });
    } catch (error) {
      if (mine === flight.current) go({ at: 'begin', failure: failureOf(error) });
    }
  };

  const lookAtFile = async (file: File, expected?: Expected): Promise<void> => {
    if (file.size <= maxTableBytes) return look(filePlace(file), expected);
    flight.current++;
    go({ at: 'begin', failure: { code: 'source-too-large', detail: file.name } });
  };

  /** Reads again until what was read is what is chosen; at most one reading at a time. */
  const lookAgain = async (): Promise<void> => {
    const mine = flight.current;
    for (;;) {
      const asked = now.current;
      if (asked.at !== 'looking' || !asked.choices) return;
      let change: Partial<typeof asked>;
      try {
        change = { preview: await send('preview', { place: asked.place, choices: asked.choices }) };
      } catch (error) {
        change = { failure: failureOf(error), unreadable: true };
      }
      const current = now.current;
      if (mine !== flight.current || current.at !== 'looking') return;
      const done = current.choices === undefined || !readsOtherwise(asked.choices, current.choices);
      go({ ...current, ...change, rereading: !done });
      if (done) return;
    }
  };

  const choose = (choices: SourceChoices): void => {
    const before = now.current;
    if (before.at !== 'looking' || !before.choices) return;
    const { failure, unreadable, ...rest } = before;
    const again = readsOtherwise(before.choices, choices);
    const wrong = !again && unreadable ? { unreadable, ...(failure && { failure }) } : {};
    go({ ...rest, ...wrong, choices, rereading: again || (before.rereading ?? false) });
    if (!again) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void lookAgain(), pause);
  };

  const take = async (trusted: boolean): Promise<void> => {
    const before = now.current;
    if (before.at !== 'looking' || before.taking || before.rereading || before.unreadable) return;
    const mine = ++flight.current;
    const { failure: _, cancelled: __, ...rest } = before;
    go({ ...rest, taking: true });
    try {
      const { outcome, failure } = await takeSource(before, trusted);
      await taken();
      if (mine === flight.current) go({ at: 'begin', outcome, ...(failure && { failure }) });
    } catch (error) {
      const current = now.current;
      if (mine !== flight.current || current.at !== 'looking') return;
      go({ ...rest, ...(current.cancelled ? { cancelled: true } : { failure: failureOf(error) }) });
    }
  };

  const leave = (): void => {
    const before = now.current;
    clearTimeout(timer.current);
    if (before.at === 'looking' && before.taking) {
      end(before); // what was there stays; whether it came too late is told by how the taking ends
      go({ ...before, cancelled: true });
      return;
    }
    flight.current++;
    if (before.at === 'reading') end(before);
    go({ at: 'begin', ...(before.at === 'reading' && { outcome: { what: 'cancelled' } }) });
  };

  return { stage, look, lookAtFile, choose, take, leave, fail: (failure) => go({ at: 'begin', failure }) };
}
