import type { JoinedText } from './model.ts';

/** Letters and signs that are written from right to left, without digits, which are written from left to right. */
export const RIGHT_TO_LEFT =
  /[\u0590-\u065F\u066D-\u06EF\u06FA-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Signs that steer direction and joining and are never seen. */
export const STEERING = /[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

const [LETTER, SIGN] = [RIGHT_TO_LEFT.source, '[\\p{L}\\p{M}]'];
/** Words of one direction, numbers with the signs inside them, and every other character by itself. */
const WORDS = new RegExp(
  `(?:(?=${LETTER})${SIGN})+|(?:(?!${LETTER})${SIGN})+|\\p{Nd}+(?:[.,:/\u066B\u066C]\\p{Nd}+)*|\\S`,
  'gu',
);
const MIRRORED = '()[]{}<>«»‹›';

/**
 * Finds a painted line of text of both directions at `place` of the source; returns where it ends, or null.
 * A line is painted in visual order, which depends on the paragraph around it, so the order of its words isn't
 * looked at: it has the words that come next in the source, all of them and no others, each letter for letter, and
 * as many of each other sign. A soft hyphen may be the hyphen of the line's end.
 */
export function matchPaintedLine(source: JoinedText, place: number, line: string): number | null {
  const painted = listWords(line.replace(STEERING, ''));
  const length = painted.join('').length;
  const whole = takeCharacters(source.text, place, length);
  if (whole !== null && isSame(painted, readWords(source, place, whole))) return whole;
  const hyphen = painted.findIndex((word) => word === '-' || word === '\u2010');
  const short = hyphen < 0 ? null : takeCharacters(source.text, place, length - 1);
  if (short === null || source.text[short] !== '\u00AD') return null;
  return isSame(painted.toSpliced(hyphen, 1), readWords(source, place, short)) ? short : null;
}

/** Where as many characters end that are no soft hyphens; null where the text has fewer. */
function takeCharacters(text: string, place: number, count: number): number | null {
  let end = place;
  for (let left = count; left > 0; end++) {
    if (end >= text.length) return null;
    if (text[end] !== '\u00AD') left--;
  }
  return end;
}

function readWords({ text, gaps }: JoinedText, from: number, to: number): string[] {
  let spaced = '';
  for (let at = from; at < to; at++) spaced += `${gaps.has(at) ? ' ' : ''}${text[at]}`;
  return listWords(spaced);
}

function listWords(text: string): string[] {
  return text.replaceAll('\u00AD', '').match(WORDS)?.map(mirror) ?? [];
}

/** A bracket is painted as its mirror image among words from right to left: both count as one. */
function mirror(word: string): string {
  const index = MIRRORED.indexOf(word);
  return index < 0 ? word : (MIRRORED[index - (index % 2)] ?? word);
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.toSorted().join(' ') === others.toSorted().join(' ');
}
