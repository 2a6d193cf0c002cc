/** A slide's share of the lecture, in minutes from its begin. */
export interface Share {
  slide: string;
  begin: number;
  end: number;
}

/** The lecture's budget, slide after slide. */
export function planShares(slides: readonly { id: string; minutes: number }[]): Share[] {
  let begin = 0;
  return slides.map(({ id, minutes }) => {
    const share = { slide: id, begin, end: begin + minutes };
    begin = share.end;
    return share;
  });
}

/** Minutes behind the budget, negative when ahead of it, 0 while the clock is within the slide's share. */
export function findDelay(share: Share, gone: number): number {
  if (gone > share.end) return gone - share.end;
  return Math.min(0, gone - share.begin);
}

/** How a lecture keeps its time; `slow` is a delay that one slide can make up. */
export type Pace = 'early' | 'even' | 'slow' | 'late';

/** A delay in words; under half a minute is on time, from three minutes on it is late. */
export function writePace(delay: number): { pace: Pace; text: string } {
  const minutes = Math.round(Math.abs(delay));
  if (Math.abs(delay) < 0.5) return { pace: 'even', text: 'on time' };
  const amount = minutes === 0 ? '½ min' : `${minutes} min`;
  if (delay < 0) return { pace: 'early', text: `${amount} ahead` };
  return { pace: delay < 3 ? 'slow' : 'late', text: `${amount} behind` };
}

/**
 * Slides to skip so that a delay is made up: of those ahead, the nearest that are not `essential`, as few as it takes.
 * The last slide is never left out. Less than a minute needs none.
 */
export function findSkips<Slide extends { id: string; minutes: number }>(
  ahead: readonly Slide[],
  delay: number,
  essential: ReadonlySet<string>,
): Slide[] {
  const skips: Slide[] = [];
  let left = delay < 1 ? 0 : delay;
  for (const slide of ahead.slice(0, -1)) {
    if (left < 0.5) break;
    if (essential.has(slide.id)) continue;
    skips.push(slide);
    left -= slide.minutes;
  }
  return skips;
}

/** A span of milliseconds as minutes and seconds: "12:05". */
export function writeSpan(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
