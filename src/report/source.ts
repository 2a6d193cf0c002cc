import type { Place } from './diagnostic.ts';

/** All text files of a slides folder, by path relative to it, with `/` between folders. */
export interface Source {
  files: Map<string, string>;
  /** The file that is the whole deck, where the folder around it is none. */
  single?: string;
}

/** The lines of a file without their ends; a byte order mark is no part of the first. */
export function readLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

/** The file that holds what is said of the whole deck. */
export function findDeckFile({ single }: Source): string {
  return single ?? 'deck.yaml';
}

/** Finds the first place of a text in a file; the file's beginning when it is not there. */
export function findTextPlace({ files }: Source, file: string, text: string): Place {
  const lines = readLines(files.get(file) ?? '');
  const index = lines.findIndex((line) => line.includes(text));
  return { file, line: Math.max(0, index) + 1, column: Math.max(0, (lines[index] ?? '').indexOf(text)) + 1 };
}
