import type { Theme } from './model.ts';
import type { ClockState } from './stopwatch.ts';

/** What a lecture would lose with its window. */
export interface SavedTalk extends ClockState {
  step: string;
  builds: number;
  version: number | null;
  theme: Theme;
}

/** Keeps the position and the clock of a lecture over a closed window. */
export interface TalkStorage {
  /** What was saved in the last ten minutes, by any window of the talk; null for an older lecture. */
  read(): SavedTalk | null;
  write(talk: SavedTalk): void;
}

/** Milliseconds after which a lecture that was left is over. */
const OVER = 600_000;

/** Opens the browser's storage for a talk; where nothing can be saved for a file, each window starts from the beginning. */
export function openTalkStorage(
  name: string,
  storage: () => Storage = () => localStorage,
  now: () => number = Date.now,
): TalkStorage {
  const key = `talk ${name}`;
  return {
    read() {
      try {
        const saved = JSON.parse(storage().getItem(key) ?? 'null') as (SavedTalk & { at: number }) | null;
        return saved && now() - saved.at < OVER ? saved : null;
      } catch {
        return null;
      }
    },
    write(talk) {
      try {
        storage().setItem(key, JSON.stringify({ ...talk, at: now() }));
      } catch {
        // Nothing is saved: the address still has the position for a reload.
      }
    },
  };
}
