import type { Box, Frame } from '../../marks/frame.ts';
import { measureText } from '../../marks/measure.ts';
import type { Label } from '../../marks/picture.ts';
import { makeLabel } from '../makeMarks.ts';
import type { Grid } from './bands.ts';
import { RADIUS } from './dayMark.ts';
import { nameMonth } from './days.ts';

/** Month names under the first full week of each month, where there is room. */
export function nameMonths(grid: Grid, box: Box, frame: Frame): { label: Label; band: number }[] {
  const size = frame.textSize * 0.9;
  const labels: { label: Label; band: number }[] = [];
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
      // A stem at the edge passes beside it.
      box.x + box.width - width - size * 0.2,
    );
    if (x < end + size * 0.4) continue;
    const y = (grid.tops[band] ?? 0) + 7 * grid.stepY + size * 1.05;
    const label = makeLabel(`month-${cell.date}`, text, x, y, { ...look, tone: 'muted' });
    labels.push({ label, band });
    end = x + width;
    year = cell.date.slice(0, 4);
  }
  return labels;
}
