import { type Run, readRuns } from './words.ts';

/** A piece of text read back, and where it stands in the text it was made from. */
export interface Aligned<Piece> {
  piece: Piece;
  from: number;
  to: number;
}

/** Where two texts part: what should come, and what came. */
export interface Difference {
  wanted: string;
  found: string;
  /** The piece that differs; null when nothing came any more. */
  index: number | null;
}

/** Text as it is compared: NFC, without white space. Soft hyphens stay: a line may end there with a hyphen. */
export function squeezeText(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200B\uFEFF]/g, '');
}

/** The runs' text in one, with the language of each character's run. */
export function joinRuns(runs: readonly Run[]): {
  text: string;
  ends: { at: number; lang: string | null }[];
} {
  let text = '';
  const ends: { at: number; lang: string | null }[] = [];
  for (const run of runs) {
    text += squeezeText(run.text);
    ends.push({ at: text.length, lang: run.lang });
  }
  return { text, ends };
}

type Joined = ReturnType<typeof joinRuns>;
const known = new WeakMap<object, Joined>();

/** The text that a page is made from, joined; read once for finishing and checking. */
export function readSource(about: { source: string }): Joined {
  const joined = known.get(about) ?? joinRuns(readRuns(about.source));
  known.set(about, joined);
  return joined;
}

/**
 * Finds each piece's place in `text`, in order. White space doesn't count; a soft hyphen of the text may be missing,
 * or be the hyphen of a line's end. All pieces together are the whole text, or the difference is told.
 */
export function alignText<Piece extends { text: string }>(
  text: string,
  pieces: readonly Piece[],
): { aligned: Aligned<Piece>[]; difference: Difference | null } {
  const aligned: Aligned<Piece>[] = [];
  let place = 0;
  const skip = (): void => {
    while (text[place] === '\u00AD') place++;
  };
  for (const [index, piece] of pieces.entries()) {
    const from = place;
    const found = squeezeText(piece.text);
    // Most pieces stand there as they are.
    const whole = text.startsWith(found, place) && !found.includes('\u00AD');
    if (whole) place += found.length;
    for (let at = 0; at < found.length && !whole; at++) {
      const character = found[at];
      if (character === '\u00AD') continue;
      const soft = text[place] === '\u00AD';
      skip();
      if (character === text[place]) place++;
      else if (!soft || (character !== '-' && character !== '\u2010'))
        return {
          aligned,
          difference: { wanted: text.slice(place, place + 40), found: found.slice(at, at + 40), index },
        };
    }
    aligned.push({ piece, from, to: place });
  }
  skip();
  const rest = text.slice(place, place + 40);
  return { aligned, difference: rest === '' ? null : { wanted: rest, found: '', index: null } };
}
