/** When a lecture began, and when that was last decided; both in milliseconds of the clock. */
export interface ClockState {
  /** 0 before the lecture has begun. */
  begun: number;
  /** A later decision counts, whichever window it comes from. */
  decided: number;
}

/** How long the lecture has run. It begins with the first move to another step. */
export interface Stopwatch {
  /** Milliseconds since the lecture began; 0 before. */
  read(): number;
  readonly state: ClockState;
  /** Begins the lecture, unless it has begun. */
  begin(): void;
  reset(): void;
  /** Takes over what was decided elsewhere, or before, unless this stopwatch has decided later. */
  adopt(state: ClockState | null): void;
}

/** A stopwatch that goes on from a state. */
export function createStopwatch(start: ClockState, now: () => number = Date.now): Stopwatch {
  let state = start;
  return {
    read: () => (state.begun === 0 ? 0 : Math.max(0, now() - state.begun)),
    get state() {
      return state;
    },
    begin() {
      if (state.begun === 0) state = { begun: now(), decided: now() };
    },
    reset() {
      state = { begun: 0, decided: now() };
    },
    adopt(other) {
      if (other && other.decided > state.decided) state = { begun: other.begun, decided: other.decided };
    },
  };
}
