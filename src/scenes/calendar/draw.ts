import type { Box, Frame } from '../../marks/frame.ts';
import { measureText } from '../../marks/measure.ts';
import type { Dot, Label, Picture } from '../../marks/picture.ts';
import { assemblePicture, composeGround } from '../compose.ts';
import { makeDot, makeLabel } from '../makeMarks.ts';
import type { Scene } from '../scene.ts';
import { findCentre, type Grid } from './bands.ts';
import { markDay, RADIUS } from './dayMark.ts';
import { countDays, nameMonth } from './days.ts';
import { describeCalendar } from './describe.ts';
import { drawFlags } from './flags.ts';
import type { CalendarState, DaySpan } from './model.ts';
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

/** Month names under the first full week of each month, where there is room. */
function nameMonths(grid: Grid, box: Box, frame: Frame): Label[] {
  const size = frame.textSize * 0.9;
  const labels: Label[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let band = -1;
  let year = '';
  for (const [index, cell] of grid.cells.entries()) {
    const starts = cell.date.endsWith('-01') || index === 0;
    if (!starts) continue;
    if (index === 0 && Number(cell.date.slice(8)) > 20) continue;
    if (cell.band !== band) end = Number.NEGATIVE_INFINITY;
    band = cell.band;
    const text = nameMonth(cell.date, cell.date.slice(0, 4) !== year);
    const look = { face: 'sans', weight: 400, italic: false, size } as const;
    const width = measureText(text, look, frame.text);
    const first = cell.row > 3 && cell.column + 1 < grid.columns ? cell.column + 1 : cell.column;
    const x = Math.min(
      grid.left + first * grid.stepX + grid.stepX * (0.5 - RADIUS),
      box.x + box.width - width,
    );
    if (x < end + size * 0.4) continue;
    const y = (grid.tops[band] ?? 0) + 7 * grid.stepY + size * 1.05;
    labels.push(makeLabel(`month-${cell.date}`, text, x, y, { ...look, tone: 'muted' }));
    end = x + width;
    year = cell.date.slice(0, 4);
  }
  return labels;
}

function drawCalendar(data: DaySpan[], state: CalendarState, frame: Frame, cast: number): Picture {
  const days = countDays(state.from, state.to) + 1;
  const ground = composeGround(frame, cast - days, state);
  const plan = planCalendar(data, state, ground.box, frame);
  const flags = drawFlags(plan.placed, plan.grid, plan.room.lane, frame);
  const marks = {
    dots: drawDays(data, state, plan.grid),
    lines: flags.lines,
    labels: [...nameMonths(plan.grid, ground.box, frame), ...flags.labels],
  };
  return assemblePicture(frame, ground, marks, describeCalendar(data, state));
}

/** A dot a day, in weeks. */
export const calendar: Scene<DaySpan[], CalendarState> = {
  layout: 'beside',
  describe: describeCalendar,
  draw: drawCalendar,
};
