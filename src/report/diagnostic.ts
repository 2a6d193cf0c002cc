/** How bad it is: an error stops the build, a warning is only printed, and what is told is no mistake at all. */
export type Level = 'error' | 'warning' | 'told';

/** A place in a source file; lines and columns count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** An author's mistake as a value, or what the author should know. `code` is kebab-case and never changes once published. */
export interface Diagnostic extends Place {
  code: string;
  level: Level;
  message: string;
  hint?: string;
}
