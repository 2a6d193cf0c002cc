import type { Box, Frame } from '../../marks/frame.ts';
import { findDotReach, makeDot } from '../makeMarks.ts';
import { arrangeBands, type BandRoom, findCentre, type Grid } from './bands.ts';
import { markDay, RADIUS } from './dayMark.ts';
import { countDays } from './days.ts';
import { type Attempts, type Flag, listAttempts, type PlacedFlag, placeFlags } from './flags.ts';
import type { CalendarState, DaySpan } from './model.ts';

/** Days in bands with the flags that found a place. */
export interface CalendarPlan {
  grid: Grid;
  room: BandRoom;
  placed: PlacedFlag[];
  /** False when a flag found none. */
  clean: boolean;
}

/** What a plan is made for: the ids of the days to name, and how much wider than high a day's place may be. */
interface Brief {
  data: DaySpan[];
  state: CalendarState;
  named: string[];
  /** The ways in which each label may stand. */
  attempts: Map<string, Attempts>;
  loose: number;
  box: Box;
  frame: Frame;
}

/** How much wider than high a day's place may be: more in a low frame. */
const LOOSE = { close: 1.3, wide: 2.4 };
/** Plans whose days are nearly as far apart as the widest are as good. */
const NEAR = 0.97;
/** Days nearer to each other than this, in text sizes, run into a grey band. */
const NEAREST = 0.3;

function listFlags({ data, state, named, attempts }: Brief, grid: Grid): Flag[] {
  const r = Math.min(grid.stepX, grid.stepY) * RADIUS;
  return named.flatMap((id) => {
    const span = data.find((candidate) => candidate.id === id);
    const ways = attempts.get(id);
    if (!span || !ways) return [];
    const [, day = span.start] = [span.start, state.from].sort();
    const cell = grid.cells[countDays(state.from, day)];
    if (!cell) return [];
    const [x, y] = findCentre(cell, grid);
    const marked = state.flag.some((flag) => data.find((one) => one.id === flag)?.start === day);
    const reach = findDotReach(makeDot(x, y, r, marked ? markDay(r) : {}));
    const below = state.lanes !== null && span.lane === 'below';
    return [{ id, attempts: ways, band: cell.band, below, x, y, reach, tone: span.tone }];
  });
}

/** Arranges the days in so many bands, with as many lanes for flags as they turn out to need. */
function composeBands(brief: Brief, bands: number): CalendarPlan {
  const { state, loose, box, frame } = brief;
  const room: BandRoom = { lanes: [], feet: [], lane: frame.textSize * 1.25, months: frame.textSize * 1.5 };
  for (let turn = 0; ; turn++) {
    const grid = arrangeBands(state.from, state.to, bands, box, room, loose);
    const flags = placeFlags(listFlags(brief, grid), state.lanes, grid, box, frame);
    const isHeld = (needed: number[], had: number[]) =>
      needed.every((lanes, band) => lanes <= (had[band] ?? 0));
    const enough = isHeld(flags.lanes, room.lanes) && isHeld(flags.feet, room.feet);
    // More room would not help flags that found no place: the days only come nearer to each other.
    if (enough || !flags.clean || turn > 8)
      return { grid, room, placed: flags.placed, clean: flags.clean && enough };
    room.lanes = flags.lanes.map((lanes, band) => Math.max(lanes, room.lanes[band] ?? 0));
    room.feet = flags.feet.map((lanes, band) => Math.max(lanes, room.feet[band] ?? 0));
  }
}

/** How far apart the days of a grid are; wide weeks count less than they take. */
function weighGrid({ stepX, stepY }: Grid): number {
  return Math.min(stepX, stepY * 1.3);
}

/** The fewest bands whose days are nearly as far apart as they can, all flags in their places; null for none. */
function chooseBands(brief: Brief): CalendarPlan | null {
  const { state, loose, box, frame } = brief;
  const weeks = Math.ceil((countDays(state.from, state.to) + 1) / 7) + 1;
  // Two lanes are compared along one band; a tall frame has room for two.
  const most = state.show === 'strip' ? 1 : state.lanes ? (box.height > box.width * 1.2 ? 2 : 1) : weeks;
  const choices = [1, 2, 3, 4, 5, 6, 8, 10].filter((bands) => bands <= most);
  const bare: BandRoom = { lanes: [], feet: [], lane: 0, months: frame.textSize * 1.5 };
  const bounds = choices
    .map((bands) => ({
      bands,
      bound: weighGrid(arrangeBands(state.from, state.to, bands, box, bare, loose)),
    }))
    .sort((a, b) => b.bound - a.bound);
  const plans: CalendarPlan[] = [];
  let widest = 0;
  for (const { bands, bound } of bounds) {
    // What flags leave of a plan is never more than the plan without them.
    if (bound < widest * NEAR) break;
    const plan = composeBands(brief, bands);
    if (!plan.clean) continue;
    plans.push(plan);
    widest = Math.max(widest, weighGrid(plan.grid));
  }
  const good = plans.filter(({ grid }) => weighGrid(grid) > widest * NEAR);
  return good.sort((a, b) => a.grid.bands - b.grid.bands)[0] ?? null;
}

/** A plan whose days can be distinguished: where the frame has no room, the longest names are left to the table. */
export function planCalendar(data: DaySpan[], state: CalendarState, box: Box, frame: Frame): CalendarPlan {
  const measure = (id: string): number => data.find((span) => span.id === id)?.label.length ?? 0;
  let named = [...new Set([...(state.name ?? state.flag), ...state.lit])];
  const attempts = new Map(
    data.filter(({ id }) => named.includes(id)).map(({ id, label }) => [id, listAttempts(label, box, frame)]),
  );
  for (;;) {
    const brief = { data, state, named, attempts, loose: LOOSE.close, box, frame };
    const near = chooseBands(brief);
    const isNarrow = !near || weighGrid(near.grid) < frame.textSize * 0.8;
    const far = isNarrow ? chooseBands({ ...brief, loose: LOOSE.wide }) : null;
    const isBetter = far && weighGrid(far.grid) > (near ? weighGrid(near.grid) : 0) * 1.1;
    const plan = isBetter ? far : near;
    if (plan && weighGrid(plan.grid) >= frame.textSize * NEAREST) return plan;
    if (named.length === 0) return plan ?? composeBands(brief, 1);
    // Of many names some at a time, or a small frame would be planned again for each.
    const left = [...named.entries()].sort(([a, one], [b, other]) => measure(other) - measure(one) || b - a);
    const dropped = left.slice(0, Math.ceil(named.length / 10)).map(([index]) => index);
    named = named.filter((_, index) => !dropped.includes(index));
  }
}
