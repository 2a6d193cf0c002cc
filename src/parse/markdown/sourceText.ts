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
    const shift = line === '' ? 0 : findLine(written, line);
    const { line: number, column } = findPlace(source, from + shift);
    from += written.length + 1;
    const start = { offset, line: number, column };
    offset += line.length + 1;
    return start;
  });
  return { file: source.file, text, starts };
}

/** Where a line begins in the line that it was taken from. */
function findLine(written: string, line: string): number {
  if (written.endsWith(line)) return written.length - line.length;
  return Math.max(0, written.indexOf(line.trim()));
}
