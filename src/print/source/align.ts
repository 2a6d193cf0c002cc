import { readTextRuns } from './html.ts';
import type { AlignedPiece, JoinedText, PrintSource, TextDifference, TextRun } from './model.ts';

/** Text as it is compared: NFC, without white space. Soft hyphens stay: a line may end there with a hyphen. */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200B\uFEFF]/g, '');
}

/** The runs' text in one, with the language of each character's run. */
function joinRuns(runs: readonly TextRun[]): JoinedText {
  let text = '';
  const ends: JoinedText['ends'] = [];
  for (const run of runs) {
    text += normalizeText(run.text);
    ends.push({ at: text.length, lang: run.lang });
  }
  return { text, ends };
}

const known = new WeakMap<PrintSource, JoinedText>();

/** The text that a page is made from, joined; read once for finishing and checking. */
export function readSourceText(info: PrintSource): JoinedText {
  const joined = known.get(info) ?? joinRuns(readTextRuns(info.source));
  known.set(info, joined);
  return joined;
}

/**
 * Finds each piece's place in `text`, in order. White space doesn't count; a soft hyphen of the text may be missing,
 * or be the hyphen of a line's end. All pieces together are the whole text, or the difference is returned.
 */
export function alignText<Piece extends { text: string }>(
  text: string,
  pieces: readonly Piece[],
): { aligned: AlignedPiece<Piece>[]; difference: TextDifference | null } {
  const aligned: AlignedPiece<Piece>[] = [];
  let place = 0;
  const skip = (): void => {
    while (text[place] === '\u00AD') place++;
  };
  for (const [index, piece] of pieces.entries()) {
    const from = place;
    const found = normalizeText(piece.text);
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
