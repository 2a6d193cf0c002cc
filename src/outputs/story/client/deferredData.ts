import type { LightPayload } from '../../../scenes/payload.ts';
import { whenLoadedAndIdle } from './idle.ts';

/** What the script receives from the page besides the pictures. */
export interface StoryPayload extends LightPayload {
  /** The script with the missing data, or null. */
  later: string | null;
  /** The worker that paints the dots, or null. */
  painter: string | null;
  /** The worker for reading offline, or null. */
  worker: string | null;
}

/**
 * Fills in the data that the first view did without: at once when `isWanted`, else when the page has loaded and
 * has time. By a script element, because a page opened as a file may fetch nothing else.
 */
export function loadDeferredData(payload: StoryPayload, isWanted: boolean, done: () => void): void {
  const { later } = payload;
  if (later === null) return;
  const load = (): void => {
    const script = document.createElement('script');
    script.src = later;
    script.addEventListener('load', () => {
      const { storyData = [] } = window as { storyData?: [number, unknown][] };
      for (const [index, data] of storyData) payload.data[index] = data;
      payload.missing = [];
      done();
    });
    document.head.append(script);
  };
  if (isWanted) load();
  else whenLoadedAndIdle(load);
}
