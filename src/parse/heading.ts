import type { Prose } from '../deck/prose.ts';
import type { Place } from '../report/diagnostic.ts';
import { findFenced } from './fence.ts';
import { readProse } from './prose.ts';
import type { ProseContext } from './reading.ts';
import type { Piece } from './split.ts';

const HEADING = /^( {0,3}#{1,2}\s+)(.*?)(?:\s+#+)?\s*$/;

/** A slide's heading, without words when there is none, and the id that `{#id}` gives. */
export interface Heading {
  heading: Prose;
  id: { value: string; place: Place } | null;
}

/** Takes the slide's heading out of what is projected. */
export function takeHeading(
  file: string,
  pieces: readonly Piece[],
  place: Place,
  prose: ProseContext,
): Heading {
  for (const piece of pieces) {
    if (piece.kind !== 'projected') continue;
    const fenced = findFenced(piece.lines.map(({ text }) => text));
    const index = piece.lines.findIndex(({ text }, at) => !fenced[at] && HEADING.test(text));
    const line = piece.lines[index];
    const match = line && HEADING.exec(line.text);
    if (!match) continue;
    const [, marks = '', whole = ''] = match;
    const { text = whole, id = null } = /^(?<text>.*?)\s*\{#(?<id>[^}]*)\}$/.exec(whole)?.groups ?? {};
    const column = line.column + marks.length;
    piece.lines.splice(index, 1, { ...line, text: '' });
    const heading = readProse({ file, lines: [{ ...line, text, column }] }, prose, { inline: true });
    const idPlace = { file, line: line.line, column: line.column + line.text.lastIndexOf('{#') + 2 };
    if (heading.text !== '') return { heading, id: id === null ? null : { value: id, place: idPlace } };
    break;
  }
  prose.report.error(
    'missing-heading',
    place,
    'this slide has no heading',
    'begin it with ## and what it claims',
  );
  return { heading: { parts: [], text: '' }, id: null };
}
