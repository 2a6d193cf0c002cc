/** All text files of a slides folder, by path relative to it, with `/` between folders. */
export interface Source {
  files: Map<string, string>;
}

/** The lines of a file without their ends; a byte order mark is no part of the first. */
export function readLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}
