import type { Box, Frame } from '../../marks/frame.ts';
import { measureText, wrapText } from '../../marks/measure.ts';
import type { Label, Line, Tone } from '../../marks/picture.ts';
import { makeLabel, makeLine } from '../makeMarks.ts';
import type { Grid } from './bands.ts';

/** A day to be named: where it is, in which band, and what to say. */
export interface Flag {
  id: string;
  text: string;
  band: number;
  x: number;
  y: number;
  reach: number;
  tone: Tone;
}

/** A flag in its place. */
export interface PlacedFlag {
  flag: Flag;
  /** Lines of words, the lane of the lowest, and where they begin and end. */
  lines: string[];
  lane: number;
  from: number;
  to: number;
  stem: number;
  /** True when no place was free. */
  stuck?: boolean;
}

const LOOK = { face: 'sans', weight: 600, italic: false } as const;

/** True when neither words nor stems of the next flag meet those already placed; equal stems are shared. */
function fits(next: PlacedFlag, placed: PlacedFlag[], gap: number): boolean {
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
type Habit = 'broad' | 'low';

const LANES = 8;

/** Flags are beside their stems, to the right or the left, or across them where neither side has room. */
function placeFlag(
  flag: Flag,
  placed: PlacedFlag[],
  habit: Habit,
  grid: Grid,
  box: Box,
  frame: Frame,
): PlacedFlag {
  const size = frame.textSize;
  const pad = size * 0.3;
  const stems = [flag.x - grid.stepX / 2, flag.x + grid.stepX / 2];
  const right = box.x + box.width;
  const wrap = (share: number): { lines: string[]; width: number } => {
    const lines = wrapText(flag.text, Math.min(box.width * share, size * 17), { ...LOOK, size }, frame.text);
    return {
      lines,
      width: Math.max(...lines.map((line) => measureText(line, { ...LOOK, size }, frame.text))),
    };
  };
  const shapes = [0.5, 0.36, 0.26, 0.18]
    .map(wrap)
    .filter((shape, index, all) => shape.width !== all[index - 1]?.width);
  const tries = shapes.flatMap((shape, rank) =>
    Array.from({ length: LANES }, (_, lane) => ({ ...shape, lane, rank })),
  );
  if (habit === 'low') tries.sort((a, b) => a.lane - b.lane || a.rank - b.rank);
  for (const { lines, width, lane } of tries)
    for (const stem of stems)
      for (const from of [stem + pad, stem - pad - width]) {
        if (from < box.x || from + width > right) continue;
        const next: PlacedFlag = { flag, lines, lane, from, to: from + width, stem };
        if (fits(next, placed, size * 0.7)) return next;
      }
  const stem = stems[0] ?? flag.x;
  const { lines, width } = wrap(0.36);
  for (let lane = 0; ; lane++) {
    const from = Math.max(box.x, Math.min(right - width, stem - width / 2));
    const next: PlacedFlag = { flag, lines, lane, from, to: from + width, stem };
    if (fits(next, placed, size * 0.7)) return next;
    if (lane > LANES) return { ...next, stuck: true };
  }
}

function countLanes(placed: PlacedFlag[]): number {
  return Math.max(0, ...placed.map(({ lane, lines, stuck }) => lane + lines.length + (stuck ? 100 : 0)));
}

/**
 * The orders worth trying: flags to the right of their stems never cross when the last comes first, those to
 * the left when the first does. So every split into later and earlier ones is tried.
 */
function listOrders(flags: Flag[]): Flag[][] {
  const falling = [...flags].sort((a, b) => b.x - a.x || a.y - b.y);
  return [...flags, null].flatMap((_, part) => {
    const late = falling.slice(0, part).reverse();
    const early = falling.slice(part);
    return [
      [...early, ...late],
      [...late, ...early],
    ];
  });
}

/** The flags of a band in their places, in the order and by the habit that need the fewest lanes. */
function placeBand(flags: Flag[], grid: Grid, box: Box, frame: Frame): PlacedFlag[] {
  let best: PlacedFlag[] = [];
  let least = Infinity;
  for (const habit of ['broad', 'low'] as const)
    for (const order of listOrders(flags)) {
      const placed: PlacedFlag[] = [];
      for (const flag of order) placed.push(placeFlag(flag, placed, habit, grid, box, frame));
      const lanes = countLanes(placed);
      if (lanes < least) [best, least] = [placed, lanes];
    }
  return best;
}

/** Puts flags in lanes above their bands; returns how many lanes each band needs, and whether all found a place. */
export function placeFlags(
  flags: Flag[],
  grid: Grid,
  box: Box,
  frame: Frame,
): { placed: PlacedFlag[]; lanes: number[]; clean: boolean } {
  const all: PlacedFlag[] = [];
  const lanes: number[] = [];
  for (let band = 0; band < grid.bands; band++) {
    const placed = placeBand(
      flags.filter((flag) => flag.band === band),
      grid,
      box,
      frame,
    );
    lanes.push(Math.max(0, ...placed.map(({ lane, lines }) => lane + lines.length)));
    all.push(...placed);
  }
  return { placed: all, lanes, clean: all.every(({ stuck }) => !stuck) };
}

/** Flags as words with a thin line that comes down between two weeks and turns to its day. */
export function drawFlags(
  placed: PlacedFlag[],
  grid: Grid,
  lane: number,
  frame: Frame,
): { labels: Label[]; lines: Line[] } {
  const labels: Label[] = [];
  const lines: Line[] = [];
  const size = frame.textSize;
  for (const { flag, lines: words, lane: low, from, to, stem } of placed) {
    const top = grid.tops[flag.band] ?? 0;
    const foot = top - low * lane - size * 0.5;
    const tone = flag.tone === 'rest' ? 'ink' : flag.tone;
    const isBeside = stem <= from || stem >= to;
    const anchor = stem >= to ? 'end' : 'start';
    const x = anchor === 'end' ? to : from;
    for (const [index, text] of words.entries()) {
      const y = foot - (words.length - 1 - index) * lane;
      labels.push(makeLabel(`flag-${flag.id}-${index}`, text, x, y, { ...LOOK, size, tone, anchor }));
    }
    const head = isBeside ? foot - (words.length - 1) * lane - size * 0.7 : foot + size * 0.3;
    const side = flag.x > stem ? -1 : 1;
    lines.push(
      makeLine(
        `flag-${flag.id}`,
        [
          [stem, head],
          [stem, flag.y],
          [flag.x + side * flag.reach, flag.y],
        ],
        { tone, width: Math.max(1, size * 0.075) },
      ),
    );
  }
  return { labels, lines };
}
