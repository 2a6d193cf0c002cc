import type { Frame } from '../../marks/frame.ts';
import { measureText } from '../../marks/measure.ts';
import type { Dot, Label, Line } from '../../marks/picture.ts';
import { makeLabel, makeLine, traceEllipse } from '../makeMarks.ts';
import type { Chamber, ChamberState, SeatBlock } from './model.ts';
import { styleSeat } from './styleSeat.ts';

/** A group in the key: a seat of it, and its name with the count of its seats in each chamber where it sits. */
export interface KeyEntry {
  group: string;
  text: string;
  seat: Dot;
  /** True for those that are lit or voted. */
  stressed: boolean;
}

/** Entries in rows, and the height of the whole key. */
export interface SeatKey {
  rows: { places: { entry: KeyEntry; x: number }[]; width: number }[];
  height: number;
}

/** Radius of a seat in the key, in text sizes. */
const RADIUS = 0.27;

/** The groups of all chambers in seating order; in a vote those that voted come first. */
export function listKeyEntries(data: Chamber[], state: ChamberState, frame: Frame): KeyEntry[] {
  const groups = new Map<string, { block: SeatBlock; counts: number[] }>();
  for (const [place, { blocks }] of data.entries())
    for (const block of blocks) {
      const known = groups.get(block.group) ?? { block, counts: [] };
      known.counts[place] = (known.counts[place] ?? 0) + block.seats;
      groups.set(block.group, known);
    }
  const entries = [...groups].map(([group, { block, counts }]) => {
    const seat = styleSeat(block, state, frame.textSize * RADIUS);
    const text = `${group} ${counts.filter(Boolean).join(' + ')}`;
    return { group, text, seat, stressed: seat.tone !== 'rest' };
  });
  return state.show === 'vote' ? entries.sort((a, b) => Number(b.stressed) - Number(a.stressed)) : entries;
}

function styleEntry(entry: KeyEntry, frame: Frame) {
  return {
    face: 'sans',
    weight: entry.stressed ? 600 : 400,
    italic: false,
    size: frame.textSize * 0.92,
  } as const;
}

const LEADING = 1.35;
/** Room for a sample before its words, and between entries, in text sizes. */
const SAMPLE = 0.85;
const APART = 1;

function fillRows(entries: KeyEntry[], width: number, frame: Frame): SeatKey {
  const { textSize } = frame;
  const rows: SeatKey['rows'] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const broad = textSize * SAMPLE + measureText(entry.text, styleEntry(entry, frame), frame.text);
    if (x + broad > width) {
      rows.push({ places: [], width: 0 });
      x = 0;
    }
    const row = rows.at(-1);
    row?.places.push({ entry, x });
    if (row) row.width = x + broad;
    x += broad + textSize * APART;
  }
  const height = rows.length === 0 ? 0 : textSize * (0.55 + rows.length * LEADING);
  return { rows, height };
}

/** Arranges entries in as few rows as a width allows, and those as even in length as can be. */
export function arrangeKey(entries: KeyEntry[], width: number, frame: Frame): SeatKey {
  const widest = fillRows(entries, width, frame);
  let best = widest;
  for (let share = 0.95; share > 0.3; share -= 0.05) {
    const tried = fillRows(entries, width * share, frame);
    if (tried.rows.length > widest.rows.length || tried.rows.some((row) => row.width > width * share)) break;
    best = tried;
  }
  return best;
}

/** Draws a key with its rows centred at `x`, its top at `y`. */
export function drawKey(
  key: SeatKey,
  x: number,
  y: number,
  frame: Frame,
): { labels: Label[]; lines: Line[] } {
  const { textSize } = frame;
  const labels: Label[] = [];
  const lines: Line[] = [];
  for (const [row, { places, width }] of key.rows.entries())
    for (const { entry, x: offset } of places) {
      const at = offset - width / 2;
      const { group, text, seat, stressed } = entry;
      const { tone } = seat;
      const base = y + textSize * (0.55 + (row + 0.75) * LEADING);
      const draw = (key: string, r: number, fillOpacity: number): void => {
        const points = traceEllipse(x + at + textSize * 0.3, base - textSize * 0.3, r);
        lines.push(makeLine(key, points, { tone, width: textSize * 0.07, closed: true, fillOpacity }));
      };
      draw(`key-${group}`, seat.r, seat.fill);
      if (seat.ring > 0) draw(`key-ring-${group}`, seat.r + seat.ring * 1.6, 0);
      labels.push(
        makeLabel(`key-${group}`, text, x + at + textSize * SAMPLE, base, {
          ...styleEntry(entry, frame),
          tone: stressed ? (tone === 'hope' ? 'ink' : tone) : 'muted',
        }),
      );
    }
  return { labels, lines };
}
