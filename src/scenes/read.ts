import { z } from 'zod';
import type { Problem, ReadTable, Row, SceneReader } from '../deck/scene.ts';
import { writeCount } from '../report/count.ts';
import { explainIssue } from '../report/issue.ts';
import { hintNames } from '../report/nearest.ts';
import type { SceneModels, SceneName } from './models.ts';
import { describeAmbiguous, listReadings } from './numbers.ts';

/** Keys of every scene block. `cite` is the parser's to read; a schema only lets it pass. */
export const shared = {
  unit: z.string().min(1).nullable().default(null),
  caption: z.string().min(1).nullable().default(null),
  cite: z.string().optional(),
};

/** Tones that an author may name. */
export const toneSchema = z.enum(['rest', 'hope', 'verdict', 'cold', 'ink']);

/** An ISO day, as written in YAML or CSV. */
export const daySchema = z.iso.date();

/** Text that may be written as a bare number. */
export const wordSchema = z.union([z.string(), z.number()]).transform(String);

function suggest(written: unknown, names: readonly string[]): { hint?: string } {
  const hint = hintNames(String(written), names);
  return hint === undefined ? {} : { hint };
}

/** A number in a cell, which may not be empty. */
export const cellNumber = z.string().min(1).pipe(z.coerce.number());

/** A problem for a name that isn't there, with the nearest one that is. */
export function makeNameProblem(
  code: string,
  kind: string,
  name: string,
  names: readonly string[],
  path: (string | number)[],
): Problem {
  return { code, message: `there is no ${kind} "${name}"`, path, ...suggest(name, names) };
}

/** A row of a table with its cells read and its line kept. */
export interface Read<Cells> {
  cells: Cells;
  line: number;
}

/**
 * Reads a table's rows by a schema of its cells; every cell that is wrong is a problem of its own. `numbers` are the
 * columns of numbers, which spreadsheets write in several ways.
 */
export function readRows<Cells>(
  read: ReadTable,
  name: string,
  schema: z.ZodType<Cells>,
  problems: Problem[],
  numbers: readonly (keyof Cells & string)[] = [],
): Read<Cells>[] {
  const table = read(name);
  if (!table) {
    problems.push({
      code: 'missing-data',
      message: `there is no table "${name}"`,
      path: ['data'],
      hint: 'tables live in the data folder beside the slides',
    });
    return [];
  }
  const rows: Read<Cells>[] = [];
  for (const row of table.rows) {
    const cells = { ...row.cells };
    for (const column of numbers) {
      const written = cells[column];
      if (written === undefined) continue;
      const readings = listReadings(written, table.decimal);
      // Of two readings the one that the column can't have is none.
      const fit = readings.filter((reading) => fits(schema, cells, column, reading));
      if (fit.length > 1) problems.push(describeAmbiguous(name, row.line, column, written));
      cells[column] = fit[0] ?? readings[0] ?? written;
    }
    const result = schema.safeParse(cells);
    if (result.success) rows.push({ cells: result.data, line: row.line });
    else problems.push(...result.error.issues.map((issue) => describeCell(name, row, issue)));
  }
  return rows;
}

function fits(schema: z.ZodType, cells: Row['cells'], column: string, reading: string): boolean {
  const result = schema.safeParse({ ...cells, [column]: reading });
  return result.success || result.error.issues.every(({ path }) => path[0] !== column);
}

function describeCell(table: string, row: Row, issue: z.core.$ZodIssue): Problem {
  const column = issue.path[0] === undefined ? null : String(issue.path[0]);
  if (column === null)
    return { code: 'bad-row', message: issue.message, path: [], row: { table, line: row.line } };
  const cell = row.cells[column];
  // A missing column is a mistake of the head, however many rows there are.
  if (cell === undefined)
    return {
      code: 'bad-row',
      message: `the column "${column}" is missing`,
      path: ['data'],
      row: { table, line: 1 },
    };
  const { message, known, hint } = explainIssue(column, { ...issue, input: cell });
  const hints = known ? suggest(cell, known) : hint === undefined ? {} : { hint };
  return { code: 'bad-row', message, path: ['data'], row: { table, line: row.line, column }, ...hints };
}

/** A problem of a row that is well formed but can't be right. */
export function makeRowProblem(table: string, line: number, column: string, message: string): Problem {
  return { code: 'bad-row', message: `${column}: ${message}`, path: ['data'], row: { table, line, column } };
}

/** Problems for names that a block lists more than once: one of the two marks would hide the other. */
export function findRepeated(
  kind: string,
  names: readonly string[],
  findPath: (index: number) => (string | number)[],
): Problem[] {
  return [...names.entries()]
    .filter(([index, name]) => names.indexOf(name) !== index)
    .map(([index, name]) => ({
      code: 'bad-scene',
      message: `the ${kind} "${name}" is there more than once`,
      path: findPath(index),
    }));
}

/** Problems for rows of a table whose id an earlier row has. */
export function findRepeatedIds(table: string, rows: readonly Read<{ id: string }>[]): Problem[] {
  const ids = rows.map(({ cells }) => cells.id);
  return rows
    .filter(({ cells }, index) => ids.indexOf(cells.id) !== index)
    .map(({ cells, line }) => makeRowProblem(table, line, 'id', `"${cells.id}" is there more than once`));
}

/** As many dots as deck.yaml may ask for. */
const LARGEST_CAST = 5000;

/** How many dots there are, and who hears how many a picture likes to have. */
interface Cast {
  size: number;
  tellNeed(dots: number): void;
}

/** A problem when a picture needs more dots than there are; `liked` is how many it looks well with. */
export function checkCast(
  needed: number,
  { size, tellNeed }: Cast,
  path: (string | number)[],
  liked = needed,
): Problem[] {
  tellNeed(liked);
  if (needed <= size) return [];
  return [
    {
      code: 'too-many-dots',
      message: `the picture needs ${writeCount(needed, 'dot', 'dots')}; the cast has ${size}`,
      path,
      ...(needed <= LARGEST_CAST ? { hint: `set cast to ${needed} in deck.yaml` } : {}),
    },
  ];
}

/** A picture's caption was once called `note`, one letter from the private `Note:`. */
const CAPTION_HINT =
  'words under a picture are its caption: — what only the lecturer reads is written under Note:';

function describeIssue(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      message: `there is no key "${key}" here`,
      path: [...path, key],
      ...(key === 'note' ? { hint: CAPTION_HINT } : {}),
    }));
  const name = path.join('.');
  if (issue.input === undefined && path.length > 0)
    return [{ code: 'bad-scene', message: `"${name}" is missing`, path }];
  const { message, known, hint } = explainIssue(name, issue);
  const hints = known ? suggest(issue.input, known) : hint === undefined ? {} : { hint };
  return [{ code: 'bad-scene', message, path, ...hints }];
}

/** The reader of one scene: what it returns is what the drawer of that name takes. */
export interface TypedReader<Name extends SceneName> extends SceneReader {
  name: Name;
  states: readonly SceneModels[Name]['state']['show'][];
  read(
    block: unknown,
    table: ReadTable,
    cast?: number,
    tellNeed?: (dots: number) => void,
  ): (SceneModels[Name] & { warnings?: Problem[] }) | Problem[];
}

/** A reader of a scene's blocks: the block by its schema, then what only the data can show. */
export function makeReader<Name extends SceneName, Block>(
  name: Name,
  states: TypedReader<Name>['states'],
  schema: z.ZodType<Block>,
  finish: (block: Block, table: ReadTable, problems: Problem[], cast: Cast) => SceneModels[Name],
): TypedReader<Name> {
  return {
    name,
    states,
    schema: z.toJSONSchema(schema, { io: 'input' }),
    read(block, table, cast = Infinity, tellNeed = () => undefined) {
      const show = typeof block === 'object' && block !== null && 'show' in block ? block.show : undefined;
      if (typeof show === 'string' && !states.some((state) => state === show))
        return [
          {
            code: 'unknown-state',
            message: `scene "${name}" has no state "${show}"`,
            path: ['show'],
            ...suggest(show, states),
          },
        ];
      const result = schema.safeParse(block ?? {}, { reportInput: true });
      if (!result.success) return result.error.issues.flatMap(describeIssue);
      const problems: Problem[] = [];
      const made = finish(result.data, table, problems, { size: cast, tellNeed });
      if (problems.length === 0) return made;
      return problems.some(({ level }) => level !== 'warning') ? problems : { ...made, warnings: problems };
    },
  };
}
