import type { Place } from '../report/diagnostic.ts';

/** A line of a file, or the rest of one: `column` is that of its first character, from 1. */
export interface Line {
  text: string;
  line: number;
  column: number;
}

/** Lines of a file that are read together; they need not stand together. */
export interface Passage {
  file: string;
  lines: Line[];
}

/** The Markdown of a passage. */
export function readPassage(passage: Passage): string {
  return passage.lines.map((line) => line.text).join('\n');
}

/** Where in the file a character of the passage's Markdown stands. */
export function findPlace(passage: Passage, offset: number): Place {
  let rest = offset;
  for (const { text, line, column } of passage.lines) {
    if (rest <= text.length) return { file: passage.file, line, column: column + rest };
    rest -= text.length + 1;
  }
  const last = passage.lines.at(-1);
  return { file: passage.file, line: last?.line ?? 1, column: last?.column ?? 1 };
}
