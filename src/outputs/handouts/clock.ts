import type { Deck } from '../../deck/deck.ts';

/** When a slide begins and ends, in minutes from the start of the lecture. */
export interface Span {
  start: number;
  end: number;
}

/** The running clock of a lecture: every slide's span by its id. */
export function findClock(deck: Deck): Map<string, Span> {
  const clock = new Map<string, Span>();
  let start = 0;
  for (const chapter of deck.chapters)
    for (const slide of chapter.slides) {
      clock.set(slide.id, { start, end: start + slide.minutes });
      start += slide.minutes;
    }
  return clock;
}

/** Minutes from the start as on a stop watch, to five seconds: "7:30". */
export function writeClock(minutes: number): string {
  const seconds = Math.round((minutes * 60) / 5) * 5;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A length of time to a tenth of a minute: "1.5 min". */
export function writeMinutes(minutes: number): string {
  return `${Number(minutes.toFixed(1))} min`;
}
