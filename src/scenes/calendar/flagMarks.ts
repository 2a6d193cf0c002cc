import type { Frame } from '../../marks/frame.ts';
import type { Label, Line } from '../../marks/picture.ts';
import { makeLabel, makeLine } from '../makeMarks.ts';
import type { BandRoom, Grid } from './bands.ts';
import { FLAG, type PlacedFlag } from './flags.ts';

/** Flags as words with a thin line that leaves the days between two weeks and turns to its day. */
export function drawFlags(
  placed: PlacedFlag[],
  grid: Grid,
  room: BandRoom,
  frame: Frame,
): { labels: Label[]; lines: Line[] } {
  const labels: Label[] = [];
  const lines: Line[] = [];
  const size = frame.textSize;
  for (const { flag, lines: words, lane, from, to, stem } of placed) {
    const { id, band, below, x: dayX, y: dayY, reach } = flag;
    const top = grid.tops[band] ?? 0;
    const last = words.length - 1;
    const findBase = (index: number): number =>
      below
        ? top + 7 * grid.stepY + room.months + (lane + index) * room.lane + size * 0.85
        : top - (lane + last - index) * room.lane - size * 0.5;
    const tone = flag.tone === 'rest' ? 'ink' : flag.tone;
    const isName = Number.isNaN(stem);
    const isBeside = stem <= from || stem >= to;
    const anchor = stem >= to ? 'end' : 'start';
    const x = anchor === 'end' ? to : from;
    const key = isName ? `lane-${band}-${below ? 'below' : 'above'}` : `flag-${id}`;
    const look = { ...FLAG, weight: isName ? 400 : FLAG.weight, size, tone, anchor } as const;
    for (const [index, text] of words.entries())
      labels.push(makeLabel(`${key}-${index}`, text, x, findBase(index), look));
    if (isName) continue;
    const head = isBeside
      ? findBase(below ? last : 0) + size * (below ? 0.1 : -0.7)
      : findBase(below ? 0 : last) + size * (below ? -1 : 0.3);
    const side = dayX > stem ? -1 : 1;
    lines.push(
      makeLine(
        key,
        [
          [stem, head],
          [stem, dayY],
          [dayX + side * reach, dayY],
        ],
        { tone, width: Math.max(1, size * 0.075) },
      ),
    );
  }
  return { labels, lines };
}
