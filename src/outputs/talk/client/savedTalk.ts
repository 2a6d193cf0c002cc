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
  /** What was saved in the last ten minutes, as when the page was opened; null for an older lecture. */
  readonly last: SavedTalk | null;
  write(talk: SavedTalk): void;
  /** Calls back with what another window of the same talk saves. */
  watch(listener: (talk: SavedTalk) => void): void;
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
  const parse = (text: string | null): SavedTalk | null => {
    try {
      const saved = JSON.parse(text ?? 'null') as (SavedTalk & { at: number }) | null;
      return saved && now() - saved.at < OVER ? saved : null;
    } catch {
      return null;
    }
  };
  const read = (): SavedTalk | null => {
    try {
      return parse(storage().getItem(key));
    } catch {
      return null;
    }
  };
  return {
    last: read(),
    write(talk) {
      try {
        storage().setItem(key, JSON.stringify({ ...talk, at: now() }));
      } catch {
        // Nothing is saved: the address still has the position for a reload.
      }
    },
    watch(listener) {
      addEventListener('storage', (event) => {
        const saved = event.key === key ? parse(event.newValue) : null;
        if (saved) listener(saved);
      });
    },
  };
}
