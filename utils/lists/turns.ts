/**
 * One flight at a time for a list. Who asks before it has begun flies along; who asks later wants to know what is
 * published now, so one more follows, for all who ask meanwhile.
 */
import type { Flight } from './flight.ts';

interface Turn<T> {
  /** Where others may still fly along. */
  open: boolean;
  joined: JointFlight;
  landed: Promise<T>;
}

/** What a flight is given: for all who fly along, and a way to say that it is too late to join. */
export interface TurnFlight extends Flight {
  /** To be called when the work begins. */
  leave: () => void;
}

export class Turns<T> {
  readonly #turns = new Map<string, Turn<T>[]>();

  /** Flies along with what is still to begin for `id`, or after what is under way. */
  join(id: string, flight: Flight, work: (flight: TurnFlight) => Promise<T>): Promise<T> {
    const last = this.#turns.get(id)?.at(-1);
    if (last?.open !== true) return this.#add(id, flight, work, true);
    last.joined.add(flight);
    return last.landed;
  }

  /** Flies alone, after all that is under way for `id`. */
  alone(id: string, flight: Flight, work: (flight: TurnFlight) => Promise<T>): Promise<T> {
    return this.#add(id, flight, work, false);
  }

  #add(id: string, flight: Flight, work: (flight: TurnFlight) => Promise<T>, open: boolean): Promise<T> {
    const turns = this.#turns.get(id) ?? [];
    const joined = new JointFlight(flight);
    const start = (): Promise<T> => work({ ...joined.flight, leave: () => (turn.open = false) });
    const before: Promise<unknown> = turns.at(-1)?.landed ?? Promise.resolve();
    const turn: Turn<T> = { open, joined, landed: before.then(start, start) };
    this.#turns.set(id, [...turns, turn]);
    const land = (): void => {
      const left = (this.#turns.get(id) ?? []).filter((other) => other !== turn);
      if (left.length === 0) this.#turns.delete(id);
      else this.#turns.set(id, left);
    };
    turn.landed.then(land, land);
    return turn.landed;
  }
}

/** Several flights as one: all are told, and any ends it, since it is the list's sync that a person ends. */
class JointFlight {
  readonly #controller = new AbortController();
  readonly #flights: Flight[] = [];

  constructor(first: Flight) {
    this.add(first);
  }

  get flight(): Flight {
    return {
      signal: this.#controller.signal,
      tell: (progress) => {
        for (const { tell } of this.#flights) tell(progress);
      },
    };
  }

  add(flight: Flight): void {
    this.#flights.push(flight);
    const end = (): void => this.#controller.abort();
    if (flight.signal.aborted) end();
    else flight.signal.addEventListener('abort', end, { once: true });
  }
}
