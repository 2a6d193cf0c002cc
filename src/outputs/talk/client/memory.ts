/** What a lecture would lose with its window. */
export interface Memory {
  step: string;
  builds: number;
  version: number | null;
  theme: 'light' | 'dark';
  /** When the lecture began, in milliseconds of the clock; 0 before. */
  begun: number;
}

/** Keeps the place and the clock of a lecture over a closed window. */
export interface Diary {
  /** What was kept in the last ten minutes, as when the page was opened; null for an older lecture. */
  readonly last: Memory | null;
  write(memory: Memory): void;
}

/** Milliseconds after which a lecture that was left is over. */
const OVER = 600_000;

/** A diary in the browser's storage; where that keeps nothing for a file, each window begins anew. */
export function openDiary(
  name: string,
  storage: () => Storage = () => localStorage,
  now: () => number = Date.now,
): Diary {
  const key = `talk ${name}`;
  const read = (): Memory | null => {
    try {
      const kept = JSON.parse(storage().getItem(key) ?? 'null') as (Memory & { at: number }) | null;
      return kept && now() - kept.at < OVER ? kept : null;
    } catch {
      return null;
    }
  };
  return {
    last: read(),
    write(memory) {
      try {
        storage().setItem(key, JSON.stringify({ ...memory, at: now() }));
      } catch {
        // Nothing is kept: the address still holds the place for a reload.
      }
    },
  };
}
