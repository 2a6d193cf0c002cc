import type { PictureWords, Table } from '../../marks/picture.ts';
import { writeCount } from '../../report/count.ts';
import { writeWords } from '../pictureWords.ts';
import type { Pile, Square, UnitsState } from './model.ts';

function writePile({ label, count, figure }: Pile): string {
  return figure === null ? `${label}: ${count}` : `${label}: ${figure}, ${writeCount(count, 'dot', 'dots')}`;
}

/** What a picture of units shows, in words. */
export function describeUnits(_data: null, state: UnitsState): PictureWords {
  return writeWords(writeShown(state), tabulateCounts(state), state);
}

function writeShown(state: UnitsState): string {
  if (state.show === 'share') return state.squares.map((square) => writeSquare(square, state.of)).join(' ');
  const parts = state.piles.map(writePile).join('; ');
  const [a, b] = state.piles;
  const more = state.difference && a && b ? ` ${writeDifference(b.count - a.count)}` : '';
  return `${state.piles.length === 1 ? 'A pile' : `${state.piles.length} piles`} of dots. ${parts}.${more}`;
}

/** A rise is what a reader expects of a second pile; a fall is said. */
function writeDifference(rise: number): string {
  const dots = writeCount(Math.abs(rise), 'dot', 'dots');
  return rise < 0 ? `The second has ${dots} fewer than the first.` : `The difference is ${dots}.`;
}

function writeSquare({ label, parts }: Square, of: number): string {
  return `${label === null ? '' : `${label}: `}${label === null ? 'A' : 'a'} square of ${writeCount(of, 'dot', 'dots')}. ${parts.map(writePile).join('; ')}.`;
}

/** The counted things, their dots and their figures. */
function tabulateCounts(state: UnitsState): Table {
  const rows =
    state.show === 'share'
      ? state.squares.flatMap((square) =>
          square.parts.map((part) => ({
            ...part,
            label: square.label === null ? part.label : `${square.label}: ${part.label}`,
          })),
        )
      : state.piles;
  return {
    caption: state.unit ? `One dot is ${state.unit}` : 'Counts',
    columns: ['', 'Dots', 'Figure'],
    rows: rows.map(({ label, count, figure }) => [label, String(count), figure ?? String(count)]),
  };
}
