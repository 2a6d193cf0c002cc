import type { Tokens } from 'marked';
import type { Prose } from '../../deck/prose.ts';
import { readText } from '../../deck/text.ts';
import type { Place } from '../../report/diagnostic.ts';
import { isNotesName, isNotesSlip } from '../checks/names.ts';
import { takeNotes } from '../checks/takeNotes.ts';
import { checkLines } from '../checks/voiceLike.ts';
import { type AttributeList, BRACES_AT_END, readAttributeList } from '../markdown/attributes.ts';
import { readLine } from '../markdown/prose.ts';
import type { ProseContext } from '../markdown/reading.ts';
import { enterBlock, findPlace, type SourceText } from '../markdown/sourceText.ts';
import type { Piece } from './pieces.ts';

/** A slide's heading, without words when there is none, its level as written, and the id that `{#id}` gives. */
export interface SlideHeading {
  heading: Prose;
  level: number | null;
  id: { value: string; place: Place } | null;
}

/** Takes the slide's heading out of what is projected: the first, of whatever level. */
export function takeHeading(pieces: readonly Piece[], prose: ProseContext): SlideHeading {
  for (const piece of pieces) {
    if (piece.kind !== 'projected') continue;
    const index = piece.blocks.findIndex(({ token }) => token.type === 'heading');
    const found = piece.blocks[index];
    if (!found) continue;
    piece.blocks.splice(index, 1);
    const read = readHeading(found.token as Tokens.Heading, found.at, piece.source, prose);
    return readText(read.heading) === '' ? { ...read, heading: [], level: null } : read;
  }
  return { heading: [], level: null, id: null };
}

/** Reads a heading; what stands between braces at its end are its attributes. */
function readHeading(
  { raw, text, tokens, depth }: Tokens.Heading,
  at: number,
  source: SourceText,
  prose: ProseContext,
): SlideHeading {
  const inner = enterBlock(source, raw, at, text);
  const last = tokens.at(-1);
  const [braces = '', list = ''] = (last?.type === 'text' && BRACES_AT_END.exec(last.raw)) || [];
  const given = braces === '' ? null : (readAttributeList(list) ?? readBadId(list));
  const left = given && last ? [...tokens.slice(0, -1), cutEnd(last as Tokens.Text, braces.length)] : tokens;
  const heading = readLine(left, 0, inner, prose);
  checkLines([{ type: 'heading', level: 3, children: heading }], prose.report);
  if (
    given?.classes.some((name) => isNotesName(name) || isNotesSlip(name)) ||
    takeNotes(heading).notes.length > 0
  )
    prose.report.error(
      'stray-notes',
      findPlace(source, at),
      "a heading can't be notes: it is projected",
      'write them under Note:',
    );
  reportAttributes(given, findPlace(source, at), prose);
  const hash = text.lastIndexOf('#');
  const id = given?.id ? { value: given.id, place: findPlace(inner, hash + 1) } : null;
  return { heading, level: depth, id };
}

/** Attributes that do something elsewhere, and nothing here. */
function reportAttributes(given: AttributeList | null, place: Place, { report }: ProseContext): void {
  const classes = given?.classes.filter((name) => !/^(?:unnumbered|unlisted)$/.test(name)) ?? [];
  const lost = [...classes.map((name) => `.${name}`), ...Object.keys(given?.pairs ?? {})];
  if (lost.length === 0) return;
  report.warn(
    'heading-attribute',
    place,
    `${lost.join(', ')} of this heading ${lost.length === 1 ? 'says' : 'say'} nothing here`,
    lost.includes('visibility')
      ? 'a slide between <!-- and --> is left out'
      : 'type fits its slide by itself; <!-- .slide: class="…" --> gives a slide a class',
  );
}

/** Reads a malformed id, so that it is reported as one. */
function readBadId(list: string): AttributeList | null {
  return list.startsWith('#') ? { id: list.slice(1), classes: [], pairs: {} } : null;
}

function cutEnd(token: Tokens.Text, length: number): Tokens.Text {
  return { ...token, raw: token.raw.slice(0, -length), text: token.text.slice(0, -length) };
}
