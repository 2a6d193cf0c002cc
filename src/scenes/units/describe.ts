import type { PictureWords, Table } from '../../marks/picture.ts';
import { writeWords } from '../pictureWords.ts';
import type { Pile, UnitsState } from './model.ts';

function writePile({ label, count, figure }: Pile): string {
  return figure === null ? `${label}: ${count}` : `${label}: ${figure}, ${count} dots`;
}

/** What a picture of units shows, in words. */
export function describeUnits(_data: null, state: UnitsState): PictureWords {
  return writeWords(writeShown(state), tabulateCounts(state), state);
}

function writeShown(state: UnitsState): string {
  const counted = state.show === 'share' ? state.parts : state.piles;
  const parts = counted.map(writePile).join('; ');
  const [a, b] = state.piles;
  const more = state.difference && a && b ? ` The difference is ${Math.abs(a.count - b.count)} dots.` : '';
  return state.show === 'share'
    ? `A square of ${state.of} dots. ${parts}.`
    : `${counted.length === 1 ? 'A pile' : `${counted.length} piles`} of dots. ${parts}.${more}`;
}

/** The counted things, their dots and their figures. */
function tabulateCounts(state: UnitsState): Table {
  const counted = state.show === 'share' ? state.parts : state.piles;
  return {
    caption: state.unit ? `One dot is ${state.unit}` : 'Counts',
    columns: ['', 'Dots', 'Figure'],
    rows: counted.map(({ label, count, figure }) => [label, String(count), figure ?? String(count)]),
  };
}
