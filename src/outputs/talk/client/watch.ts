/** How long the lecture runs. It begins with the first move. */
export interface Watch {
  /** Milliseconds since the lecture began; 0 before. */
  read(): number;
  /** When it began, in milliseconds of the clock; 0 before. */
  readonly begun: number;
  /** Begins the lecture, when it has not. */
  begin(): void;
  reset(): void;
}

/** A watch, going on from when a lecture began; 0 when it has not. */
export function createWatch(start: number, now: () => number = Date.now): Watch {
  let begun = start;
  return {
    read: () => (begun === 0 ? 0 : now() - begun),
    get begun() {
      return begun;
    },
    begin() {
      if (begun === 0) begun = now();
    },
    reset() {
      begun = 0;
    },
  };
}
