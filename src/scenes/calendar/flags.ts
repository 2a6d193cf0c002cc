import type { Box, Frame } from '../../marks/frame.ts';
import { measureText, wrapText } from '../../marks/measure.ts';
import type { Tone } from '../../marks/picture.ts';
import { findLabelBox } from '../makeMarks.ts';
import type { Grid } from './bands.ts';
import type { CalendarState } from './model.ts';
import { nameMonths } from './months.ts';

/** A day to be named: where it is, in which band, and what to say. */
export interface Flag {
  id: string;
  attempts: Attempts;
  band: number;
  below: boolean;
  x: number;
  y: number;
  reach: number;
  tone: Tone;
}

/** A flag in its place. */
export interface PlacedFlag {
  flag: Flag;
  /** Lines of words, the lane of the one nearest to the days, and where they begin and end. */
  lines: string[];
  lane: number;
  from: number;
  to: number;
  /** Where its line leaves the days; not a number for a lane's name, which has none. */
  stem: number;
  /** True when no place was free. */
  stuck?: boolean;
}

/** What takes up room in lanes; a stem that is not a number is none. */
type Words = Omit<PlacedFlag, 'flag' | 'stuck'>;

/** The type of flags. */
export const FLAG = { face: 'sans', weight: 600, italic: false } as const;

/** True when neither words nor stems of the next flag meet those already placed; equal stems are shared. */
function fits(next: Words, placed: Words[], gap: number): boolean {
  const low = next.lane;
  const high = next.lane + next.lines.length - 1;
  return placed.every((other) => {
    const otherHigh = other.lane + other.lines.length - 1;
    const together = next.from < other.to + gap && other.from < next.to + gap;
    if (together && low <= otherHigh && other.lane <= high) return false;
    const through =
      next.lane > other.lane && next.stem > other.from - gap / 4 && next.stem < other.to + gap / 4;
    const pierced =
      other.lane > next.lane && other.stem > next.from - gap / 4 && other.stem < next.to + gap / 4;
    return !through && !pierced;
  });
}

/** What a flag tries first: words in as few lines as may be, or a lane as low as may be. */
const HABITS = ['broad', 'low'] as const;
type Habit = (typeof HABITS)[number];

const LANES = 8;

/** Words broken into lines, in a lane. */
type Attempt = Pick<PlacedFlag, 'lines' | 'lane'> & { width: number };

/** The words of a flag as they may stand, by habit the better ones first, and in what lines where nothing is free. */
export type Attempts = Record<Habit | 'last', Attempt[]>;

/** All ways in which a text may stand beside its stem. They are the same for all grids in a box. */
export function listAttempts(text: string, box: Box, frame: Frame): Attempts {
  const look = { ...FLAG, size: frame.textSize };
  const [half, third, ...narrow] = [0.5, 0.36, 0.26, 0.18].map((share) => {
    const lines = wrapText(text, Math.min(box.width * share, look.size * 17), look, frame.text);
    return { lines, width: Math.max(...lines.map((line) => measureText(line, look, frame.text))) };
  });
  const spread = (shape: typeof half): Attempt[] =>
    shape ? Array.from({ length: LANES }, (_, lane) => ({ ...shape, lane })) : [];
  const broad = [half, third, ...narrow]
    .filter((shape, index, all) => shape?.width !== all[index - 1]?.width)
    .flatMap(spread);
  return { broad, low: [...broad].sort((a, b) => a.lane - b.lane), last: spread(third) };
}

/** Flags are beside their stems, to the right or the left, or across them where neither side has room. */
function placeFlag(
  flag: Flag,
  placed: Words[],
  habit: Habit,
  grid: Grid,
  box: Box,
  { textSize }: Frame,
): PlacedFlag {
  const pad = textSize * 0.3;
  const stem = flag.x - grid.stepX / 2;
  const right = box.x + box.width;
  for (const { lines, width, lane } of flag.attempts[habit])
    for (const at of [stem, stem + grid.stepX])
      for (const from of [at + pad, at - pad - width]) {
        if (from < box.x || from + width > right) continue;
        const next: PlacedFlag = { flag, lines, lane, from, to: from + width, stem: at };
        if (fits(next, placed, textSize * 0.7)) return next;
      }
  let last: PlacedFlag | null = null;
  for (const { lines, width, lane } of flag.attempts.last) {
    const from = Math.max(box.x, Math.min(right - width, stem - width / 2));
    last = { flag, lines, lane, from, to: from + width, stem };
    if (fits(last, placed, textSize * 0.7)) return last;
  }
  return { ...(last ?? { flag, lines: [], lane: 0, from: stem, to: stem, stem }), stuck: true };
}

/** How many of the splits of a band's flags are tried: more flags have more, and trying all takes seconds. */
const SPLITS = 10;

/**
 * The orders worth trying: flags to the right of their stems never cross when the last comes first, those to
 * the left when the first does. So splits into later and earlier ones are tried, evenly spread.
 */
function listOrders(flags: Flag[]): Flag[][] {
  const falling = [...flags].sort((a, b) => b.x - a.x || a.y - b.y);
  const last = Math.min(SPLITS - 1, flags.length);
  return Array.from({ length: last + 1 }, (_, split) => {
    const part = last === 0 ? 0 : Math.round((split / last) * flags.length);
    const late = falling.slice(0, part).reverse();
    const early = falling.slice(part);
    return [
      [...early, ...late],
      [...late, ...early],
    ];
  }).flat();
}

/** The flags of a band in their places clear of `fixed`, in the order and by the habit that need the fewest lanes. */
function placeBand(flags: Flag[], fixed: Words[], grid: Grid, box: Box, frame: Frame): PlacedFlag[] {
  let best: PlacedFlag[] = [];
  let least = Infinity;
  for (const habit of HABITS)
    for (const order of listOrders(flags)) {
      const placed: PlacedFlag[] = [];
      let lanes = 0;
      for (const flag of order) {
        const next = placeFlag(flag, [...fixed, ...placed], habit, grid, box, frame);
        lanes = Math.max(lanes, next.lane + next.lines.length + (next.stuck ? 100 : 0));
        // It can only grow: the rest of this order is not worth a try.
        if (lanes >= least) break;
        placed.push(next);
      }
      if (lanes < least) [best, least] = [placed, lanes];
    }
  return best;
}

/** The name of a lane at its left end, as near to the days as the flags leave it. */
function nameLane(text: string, below: boolean, band: number, placed: Words[], grid: Grid, frame: Frame) {
  const size = frame.textSize;
  const from = grid.left;
  const to = from + measureText(text, { ...FLAG, weight: 400, size }, frame.text);
  const flag: Flag = {
    id: '',
    attempts: { broad: [], low: [], last: [] },
    band,
    below,
    x: from,
    y: 0,
    reach: 0,
    tone: 'muted',
  };
  const name: PlacedFlag = { flag, lines: [text], lane: 0, from, to, stem: Number.NaN };
  while (!fits(name, placed, size * 0.7)) name.lane++;
  return name;
}

function countLanes(placed: PlacedFlag[]): number {
  return Math.max(0, ...placed.map(({ lane, lines }) => lane + lines.length));
}

/**
 * Puts flags in lanes above and below their bands; returns how many lanes each band needs on either side, and
 * whether all found a place.
 */
export function placeFlags(
  flags: Flag[],
  names: CalendarState['lanes'],
  grid: Grid,
  box: Box,
  frame: Frame,
): { placed: PlacedFlag[]; lanes: number[]; feet: number[]; clean: boolean } {
  // A stem may pass close by a month's name: the days of its first week have no other way.
  const slack = frame.textSize * 0.2;
  const months = names ? nameMonths(grid, box, frame) : [];
  const place = (band: number, below: boolean): PlacedFlag[] => {
    const own = flags.filter((flag) => flag.band === band && flag.below === below);
    const fixed = months
      .filter((month) => below && month.band === band)
      .map(({ label }) => findLabelBox(label, frame.text))
      .map(({ x, width }) => ({ lines: [''], lane: -1, from: x + slack, to: x + width, stem: Number.NaN }));
    const placed = placeBand(own, fixed, grid, box, frame);
    if (!names || own.length === 0) return placed;
    return [...placed, nameLane(names[below ? 'below' : 'above'], below, band, placed, grid, frame)];
  };
  const bands = Array.from({ length: grid.bands }, (_, band) => band);
  const above = bands.map((band) => place(band, false));
  const below = bands.map((band) => place(band, true));
  const placed = [...above, ...below].flat();
  const clean = placed.every(({ stuck }) => !stuck);
  return { placed, lanes: above.map(countLanes), feet: below.map(countLanes), clean };
}
