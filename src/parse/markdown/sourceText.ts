import type { Place } from '../../report/diagnostic.ts';

/** Where a line of a text stands in its file: `offset` counts from 0 in the text, `line` and `column` from 1 in the file. */
interface LineStart {
  offset: number;
  line: number;
  column: number;
}

/** Text from a file with the place of each of its lines; what an outer block adds before each line is gone. */
export interface SourceText {
  file: string;
  text: string;
  starts: LineStart[];
}

/** Lines of a file from a line on (from 1) as one text. */
export function openSource(file: string, lines: readonly string[], line = 1, column = 1): SourceText {
  let offset = 0;
  const starts = lines.map((text, index) => {
    const start = { offset, line: line + index, column: index === 0 ? column : 1 };
    offset += text.length + 1;
    return start;
  });
  return { file, text: lines.join('\n'), starts };
}

/** Where in the file a character of the text stands. */
export function findPlace({ file, starts }: SourceText, offset: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const start = starts[low] ?? { offset: 0, line: 1, column: 1 };
  return { file, line: start.line, column: start.column + Math.max(0, offset - start.offset) };
}

/**
 * The text inside a block, such as a quotation: `raw` is the block as written, which begins at `at` in its source, and
 * `text` what is left of it, line by line, without what the block puts before and after each line.
 */
export function enterBlock(source: SourceText, raw: string, at: number, text: string): SourceText {
  const rawLines = raw.split('\n');
  let from = at;
  let offset = 0;
  const starts = text.split('\n').map((line, index) => {
    const written = rawLines[index] ?? '';
    const { shift, added } = line === '' ? { shift: 0, added: 0 } : findLine(written, line);
    const { line: number, column } = findPlace(source, from + shift);
    from += written.length + 1;
    const start = { offset, line: number, column: column - added };
    offset += line.length + 1;
    return start;
  });
  return { file: source.file, text, starts };
}

/** Where the words of a line begin in the line that it was taken from, and how many signs of the line come before them. */
function findLine(written: string, line: string): { shift: number; added: number } {
  if (written.endsWith(line)) return { shift: written.length - line.length, added: 0 };
  // marked writes tabs as spaces, before the words of an item and among them.
  const words = line.trim();
  const at = [words, words.split(/ {4}/)[0] ?? '']
    .map((part) => written.indexOf(part))
    .find((found) => found >= 0);
  return { shift: at ?? 0, added: at === undefined ? 0 : line.length - line.trimStart().length };
}

/** The text of a table's cell, which begins at `at` in its source, where a bar is written as `\\|`. */
export function enterCell(source: SourceText, at: number, text: string): SourceText {
  let offset = 0;
  let from = at;
  const starts = text.split('|').map((part, index) => {
    const { line, column } = findPlace(source, from);
    // Each part but the first begins with its bar, after the sign that escapes it.
    const start = { offset: index === 0 ? 0 : offset - 1, line, column: index === 0 ? column : column - 1 };
    offset += part.length + 1;
    from += part.length + 2;
    return start;
  });
  return { file: source.file, text, starts };
}
