import type { Box } from '../../marks/frame.ts';
import { findWeekday, listDates } from './days.ts';

/** A day's place: its band, the week in the band and the day of the week. */
export interface Cell {
  date: string;
  band: number;
  column: number;
  row: number;
}

/** How the weeks are laid out: pitches in frame units; `lanes` is the room above each band for flags. */
export interface Grid {
  cells: Cell[];
  bands: number;
  columns: number;
  stepX: number;
  stepY: number;
  /** The top of each band's first row of cells. */
  tops: number[];
  left: number;
}

/** Room above each band, for flags, and below, for months and the flags under them. */
export interface BandRoom {
  lanes: number[];
  feet: number[];
  lane: number;
  months: number;
}

/** All days in weeks that wrap into bands of equal length. */
function listCells(from: string, to: string, bands: number): { cells: Cell[]; columns: number } {
  const shift = findWeekday(from);
  const dates = listDates(from, to);
  const weeks = Math.ceil((dates.length + shift) / 7);
  const columns = Math.ceil(weeks / bands);
  const cells = dates.map((date, index) => {
    const week = Math.floor((index + shift) / 7);
    return {
      date,
      band: Math.floor(week / columns),
      column: week % columns,
      row: (index + shift) % 7,
    };
  });
  return { cells, columns };
}

/** Arranges bands in a box; cells are at most a little wider than high. */
export function arrangeBands(
  from: string,
  to: string,
  bands: number,
  box: Box,
  room: BandRoom,
  loose: number,
): Grid {
  const { cells, columns } = listCells(from, to, bands);
  const used = Math.max(...cells.map(({ band }) => band)) + 1;
  const overhead = Array.from(
    { length: used },
    (_, band) => ((room.lanes[band] ?? 0) + (room.feet[band] ?? 0)) * room.lane + room.months,
  );
  const total = overhead.reduce((sum, height) => sum + height, 0);
  const wide = box.width / columns;
  const high = Math.max(1, (box.height - total) / (used * 7));
  const stepX = Math.min(wide, high * loose);
  const stepY = Math.min(high, stepX * 1.15);
  const spare = Math.max(0, box.height - total - used * 7 * stepY);
  const between = spare / (used + 1);
  const tops: number[] = [];
  let y = box.y + between;
  for (let band = 0; band < used; band++) {
    y += (room.lanes[band] ?? 0) * room.lane;
    tops.push(y);
    y += 7 * stepY + room.months + (room.feet[band] ?? 0) * room.lane + between;
  }
  return { cells, bands: used, columns, stepX, stepY, tops, left: box.x + (box.width - columns * stepX) / 2 };
}

/** The middle of a cell. */
export function findCentre(cell: Cell, grid: Grid): [number, number] {
  return [
    grid.left + (cell.column + 0.5) * grid.stepX,
    (grid.tops[cell.band] ?? 0) + (cell.row + 0.5) * grid.stepY,
  ];
}
