import type { Box, Frame } from '../../marks/frame.ts';
import { measureText, wrapText } from '../../marks/measure.ts';
import type { Label, Line, Tone } from '../../marks/picture.ts';
import { makeLabel, makeLine } from '../makeMarks.ts';
import type { Grid } from './bands.ts';

/** A day to be named: where it is, in which band, and what to say. */
export interface Flag {
  id: string;
  attempts: Attempts;
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
const HABITS = ['broad', 'low'] as const;
type Habit = (typeof HABITS)[number];

const LANES = 8;

/** Words broken into lines, in a lane. */
type Attempt = Pick<PlacedFlag, 'lines' | 'lane'> & { width: number };

/** The words of a flag as they may stand, by habit the better ones first, and in what lines where nothing is free. */
export type Attempts = Record<Habit | 'last', Attempt[]>;

/** All ways in which a text may stand beside its stem. They are the same for all grids in a box. */
export function listAttempts(text: string, box: Box, frame: Frame): Attempts {
  const look = { ...LOOK, size: frame.textSize };
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
  placed: PlacedFlag[],
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
const SPLITS = 6;

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

/** The flags of a band in their places, in the order and by the habit that need the fewest lanes. */
function placeBand(flags: Flag[], grid: Grid, box: Box, frame: Frame): PlacedFlag[] {
  let best: PlacedFlag[] = [];
  let least = Infinity;
  for (const habit of HABITS)
    for (const order of listOrders(flags)) {
      const placed: PlacedFlag[] = [];
      let lanes = 0;
      for (const flag of order) {
        const next = placeFlag(flag, placed, habit, grid, box, frame);
        lanes = Math.max(lanes, next.lane + next.lines.length + (next.stuck ? 100 : 0));
        // It can only grow: the rest of this order is not worth a try.
        if (lanes >= least) break;
        placed.push(next);
      }
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
  const bands = Array.from({ length: grid.bands }, (_, band) =>
    placeBand(
      flags.filter((flag) => flag.band === band),
      grid,
      box,
      frame,
    ),
  );
  const placed = bands.flat();
  const lanes = bands.map((band) => Math.max(0, ...band.map(({ lane, lines }) => lane + lines.length)));
  return { placed, lanes, clean: placed.every(({ stuck }) => !stuck) };
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
