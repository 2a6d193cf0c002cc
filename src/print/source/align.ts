import { matchPaintedLine, RIGHT_TO_LEFT, STEERING } from './bidi.ts';
import { readTextRuns, runsRightToLeft } from './html.ts';
import type {
  AlignedPiece,
  JoinedText,
  PaintedPiece,
  PrintSource,
  TextDifference,
  TextRun,
} from './model.ts';

/** Text as it is compared: NFC, without what is never seen. Soft hyphens stay: a line may end there with a hyphen. */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '').replace(STEERING, '');
}

/** The runs' text in one, with the language of each character's run. */
function joinRuns(runs: readonly TextRun[], rightToLeft: boolean): JoinedText {
  let text = '';
  const ends: JoinedText['ends'] = [];
  const gaps = new Set<number>();
  for (const run of runs) {
    for (const [index, word] of run.text.split(/\s+/).entries()) {
      if (index > 0) gaps.add(text.length);
      text += normalizeText(word);
    }
    ends.push({ at: text.length, lang: run.lang });
  }
  return { text, ends, gaps, rightToLeft };
}

const known = new WeakMap<PrintSource, JoinedText>();

/** The text that a page is made from, joined; read once for finishing and checking. */
export function readSourceText(info: PrintSource): JoinedText {
  const joined = known.get(info) ?? joinRuns(readTextRuns(info.source), runsRightToLeft(info.source));
  known.set(info, joined);
  return joined;
}

/**
 * Finds each piece's place in the source, in order. White space doesn't count; a soft hyphen of the source may be
 * missing, or be the hyphen of a line's end; a line with words from right to left may have its words in another
 * order. All pieces together are the whole text, or the difference is returned.
 */
export function alignText<Piece extends PaintedPiece>(
  source: JoinedText,
  pieces: readonly Piece[],
): { aligned: AlignedPiece<Piece>[]; difference: TextDifference | null } {
  const { text } = source;
  const aligned: AlignedPiece<Piece>[] = [];
  let place = 0;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    const exact = matchExactly(text, place, normalizeText(piece.text));
    const painted = typeof exact === 'number' ? null : matchPainted(source, place, pieces.slice(index));
    for (const [each, from, to] of painted ?? [[piece, place, exact] as const]) {
      if (typeof to !== 'number') return { aligned, difference: { ...to, index } };
      aligned.push({ piece: each, from, to });
      place = to;
    }
    index += (painted?.length ?? 1) - 1;
  }
  place = skipHyphens(text, place);
  const rest = text.slice(place, place + 40);
  return { aligned, difference: rest === '' ? null : { wanted: rest, found: '', index: null } };
}

/** Where a text ends that stands at `place`, or how the two differ. */
function matchExactly(text: string, place: number, found: string): number | Omit<TextDifference, 'index'> {
  // Most pieces stand there as they are.
  if (text.startsWith(found, place) && !found.includes('\u00AD')) return place + found.length;
  let end = place;
  for (let at = 0; at < found.length; at++) {
    const character = found[at];
    if (character === '\u00AD') continue;
    const soft = text[end] === '\u00AD';
    end = skipHyphens(text, end);
    if (character === text[end]) end++;
    else if (!soft || (character !== '-' && character !== '\u2010'))
      return { wanted: text.slice(end, end + 40), found: found.slice(at, at + 40) };
  }
  return end;
}

function skipHyphens(text: string, place: number): number {
  let end = place;
  while (text[end] === '\u00AD') end++;
  return end;
}

/**
 * The places of a piece whose lines may be in visual order, and of the pieces of the same element after it that share
 * a line with it: words of another direction may part a text. Null where the words differ.
 */
function matchPainted<Piece extends PaintedPiece>(
  source: JoinedText,
  place: number,
  pieces: readonly Piece[],
): [piece: Piece, from: number, to: number][] | null {
  const matched: [Piece, number, number][] = [];
  let to = place;
  let begun = '';
  for (const [index, piece] of pieces.entries()) {
    const from = to;
    const lines = (begun + piece.text).split('\n');
    begun = '';
    for (const [number, line] of lines.entries()) {
      const end = matchLine(source, to, line);
      if (end !== null) to = end;
      else if (number < lines.length - 1 || pieces[index + 1]?.element !== piece.element) return null;
      else begun = line;
    }
    matched.push([piece, from, to]);
    if (begun === '') return matched;
  }
  return null;
}

function matchLine(source: JoinedText, place: number, line: string): number | null {
  if (source.rightToLeft || RIGHT_TO_LEFT.test(line)) return matchPaintedLine(source, place, line);
  const end = matchExactly(source.text, place, normalizeText(line));
  return typeof end === 'number' ? end : null;
}
