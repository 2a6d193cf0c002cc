/** A scene asked for by a step: its name and what to draw. Plain JSON, so that it can travel to the browser. */
export interface SceneCall {
  scene: string;
  /** What is shown; equal data of two steps is sent once. */
  data: unknown;
  /** How it is shown: the named state and its settings. */
  state: unknown;
}

/** A row of a CSV file: its cells by column name, and its line in the file, from 1. */
export interface Row {
  cells: Record<string, string>;
  line: number;
}

/**
 * A data file read by name from the deck's `data/` folder; null when there is no such file. `decimal` is the sign before
 * the fractions of its numbers, null when "1.200" may be one or the other.
 */
export type ReadTable = (
  name: string,
) => { columns: string[]; rows: Row[]; decimal?: '.' | ',' | null } | null;

/**
 * What is wrong with a scene block or its data; `path` leads to the value in the block, or `row` to a line of the table.
 * With a problem that is no mere warning there is no picture.
 */
export interface Problem {
  code: string;
  level?: 'warning';
  message: string;
  path: (string | number)[];
  hint?: string;
  row?: { table: string; line: number; column?: string };
}

/** What the parser needs to know of a scene: its names and how to read its block. */
export interface SceneReader {
  name: string;
  states: readonly string[];
  /** JSON Schema of a block, for hints and for editors. */
  schema: object;
  /**
   * Turns the parsed YAML of a block into data and state, or says all that is wrong with it.
   * `cast` is how many dots there are: a picture that needs more is a problem. `tellNeed` hears how many it likes to have.
   */
  read(
    block: unknown,
    table: ReadTable,
    cast?: number,
    tellNeed?: (dots: number) => void,
  ): { data: unknown; state: unknown; warnings?: Problem[] } | Problem[];
}
