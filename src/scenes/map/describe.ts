import type { PictureWords, Table } from '../../marks/picture.ts';
import { writeCount } from '../../report/count.ts';
import { writeWords } from '../pictureWords.ts';
import type { MapData, MapState } from './model.ts';

function findName(data: MapData, id: string): string {
  return data.places.find((place) => place.id === id)?.name ?? id;
}

/** What a map shows, in words. */
export function describeMap(data: MapData, state: MapState): PictureWords {
  return writeWords(writeShown(data, state), tabulatePlaces(data, state), state);
}

function writeShown(data: MapData, state: MapState): string {
  const where = data.land.region ? 'A map of a region' : 'A map of the world';
  const parts = [`${where}, its land drawn as dots.`];
  const held = state.places.filter(({ as }) => as === 'held');
  const never = state.places.filter(({ as }) => as === 'never');
  const writePlace = ({ id, caption }: MapState['places'][number]): string =>
    caption ? `${findName(data, id)} (${caption})` : findName(data, id);
  if (held.length > 0) parts.push(`Marked: ${held.map(writePlace).join(', ')}.`);
  if (never.length > 0) parts.push(`Marked hollow: ${never.map(writePlace).join(', ')}.`);
  for (const { from, to, label, dashed } of state.arcs)
    parts.push(
      `A ${dashed ? 'dashed ' : ''}line from ${findName(data, from)} to ${findName(data, to)}${label ? `: ${label}` : ''}.`,
    );
  if (state.gather) {
    const { at, count, label } = state.gather;
    parts.push(
      `${writeCount(count, 'dot gathers', 'dots gather')} at ${findName(data, at)}${label ? `: ${label}` : ''}.`,
    );
  }
  return parts.join(' ');
}

/** The places, lines and counts of a map. */
function tabulatePlaces(data: MapData, state: MapState): Table {
  const rows = state.places.map(({ id, as, caption }) => [
    findName(data, id),
    as === 'held' ? 'marked' : 'hollow',
    caption ?? '',
  ]);
  for (const { from, to, label } of state.arcs)
    rows.push([`${findName(data, from)} – ${findName(data, to)}`, 'line', label ?? '']);
  if (state.gather)
    rows.push([
      findName(data, state.gather.at),
      writeCount(state.gather.count, 'dot', 'dots'),
      state.gather.label ?? '',
    ]);
  return { caption: 'Places on the map', columns: ['Place', 'Shown as', 'Note'], rows };
}
