import type { Frame } from '../../marks/frame.ts';
import type { Dot, Picture } from '../../marks/picture.ts';
import { assemblePicture, composeGround } from '../compose.ts';
import { makeDot } from '../makeMarks.ts';
import type { Scene } from '../scene.ts';
import { findCentre, type Grid } from './bands.ts';
import { markDay, RADIUS } from './dayMark.ts';
import { countDays } from './days.ts';
import { drawFlags } from './flagMarks.ts';
import type { CalendarState, DaySpan } from './model.ts';
import { nameMonths } from './months.ts';
import { planCalendar } from './plan.ts';

function holds(span: DaySpan, date: string): boolean {
  return span.start <= date && date <= (span.end ?? span.start);
}

/** How much of a span's tone is left on a day: all, or less each day until it fades. */
function findLeft({ start, fades }: DaySpan, date: string): number {
  return fades === null ? 1 : countDays(date, fades) / countDays(start, fades);
}

function drawDays(data: DaySpan[], state: CalendarState, grid: Grid): Dot[] {
  const lit = data.filter(({ id }) => state.lit.includes(id));
  const flagged = data.filter(({ id }) => state.flag.includes(id));
  const r = Math.min(grid.stepX, grid.stepY) * RADIUS;
  return grid.cells.map((cell) => {
    const [x, y] = findCentre(cell, grid);
    const span = lit.find((candidate) => holds(candidate, cell.date));
    const event = flagged.find(({ start }) => start === cell.date);
    // Beside lit days the others are small too: in grey one tone is like another.
    const isPast = cell.date <= state.until;
    const isDimmed = (state.dim !== null && cell.date <= state.dim) || (lit.length > 0 && isPast);
    const left = span ? findLeft(span, cell.date) : isDimmed ? 0 : 1;
    const dot = makeDot(x, y, r * (0.6 + 0.4 * left), {
      // A plain event leaves its day to the span that it belongs to: a hundred lit days stay a hundred.
      tone:
        event && event.tone !== 'rest' && !(span && event.tone === 'ink')
          ? event.tone
          : (span?.tone ?? 'rest'),
      fill: isPast ? (span ? left : 1) : 0,
    });
    return event ? { ...dot, ...markDay(r), fill: isPast ? 1 : 0 } : dot;
  });
}

function drawCalendar(data: DaySpan[], state: CalendarState, frame: Frame, cast: number): Picture {
  const days = countDays(state.from, state.to) + 1;
  const ground = composeGround(frame, cast - days, state);
  const plan = planCalendar(data, state, ground.box, frame);
  const flags = drawFlags(plan.placed, plan.grid, plan.room, frame);
  const marks = {
    dots: drawDays(data, state, plan.grid),
    lines: flags.lines,
    labels: [...nameMonths(plan.grid, ground.box, frame).map(({ label }) => label), ...flags.labels],
  };
  return assemblePicture(frame, ground, marks);
}

/** A dot a day, in weeks. */
export const calendar: Scene<DaySpan[], CalendarState> = {
  layout: 'beside',
  draw: drawCalendar,
};
