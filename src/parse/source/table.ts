import { CsvError, parse } from 'csv-parse/sync';
import type { ReadTable, Row } from '../../deck/scene.ts';
import { writeCount } from '../../report/count.ts';
import type { Report } from '../../report/report.ts';
import { readLines, type Source } from '../../report/source.ts';

/** Reads tables from `data/`, each once; rows with too few or too many cells go to the report. */
export function createTables(source: Source, report: Report): ReadTable {
  const tables = new Map<string, ReturnType<ReadTable>>();
  return (name) => {
    const known = tables.get(name);
    if (known !== undefined) return known;
    const file = `data/${name}`;
    const text = source.files.get(file);
    const table = text === undefined ? null : readTable(text, file, report);
    tables.set(name, table);
    return table;
  };
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

/** A first line that says how cells are parted, as Excel writes and reads it. */
const SEPARATOR = /^"?sep=(.)"?$/i;

/** The lines of a table; one that only says how cells are parted is blank. */
function readTableLines(text: string): { lines: string[]; said: string | null } {
  const [first = '', ...rest] = readLines(text);
  const said = SEPARATOR.exec(first.trimEnd())?.[1] ?? null;
  return { lines: said === null ? [first, ...rest] : ['', ...rest], said };
}

/**
 * Spreadsheets part cells by commas, or by semicolons or tabs where a comma is the decimal sign: the head shows which.
 * A sign inside quotation marks parts nothing.
 */
function findDelimiter(text: string): string {
  const { lines, said } = readTableLines(text);
  if (said !== null) return said;
  const head = (lines.find((line) => line.trim() !== '') ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length - 1 }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).mark;
}

/** The decimal sign of a table's numbers, by those that leave no doubt; null when none does and both are usual. */
function findDecimal(rows: readonly (readonly string[])[], delimiter: string): '.' | ',' | null {
  const cells = rows.flat();
  const shows = (sign: RegExp): boolean => cells.some((cell) => sign.test(cell));
  const hasComma = shows(/^[+\u2212-]?[\d.]*\d,(?:\d{1,2}|\d{4,})$|^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/);
  const hasPoint = shows(/^[+\u2212-]?[\d,]*\d\.(?:\d{1,2}|\d{4,})$|^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/);
  if (hasComma !== hasPoint) return hasComma ? ',' : '.';
  return !hasComma && delimiter === ',' && !shows(/^[+-]?\d+,\d/) ? '.' : null;
}

function readTable(text: string, file: string, report: Report): ReturnType<ReadTable> {
  const start = { file, line: 1, column: 1 };
  const delimiter = findDelimiter(text);
  let parsed: Parsed[];
  try {
    parsed = parse(readTableLines(text).lines.join('\n'), {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    report.error(
      'bad-row',
      { file, line, column: 1 },
      'the quotation marks of this row are not in pairs',
      'a cell is quoted whole: "Right, far", and a mark within it is doubled',
    );
    return { columns: [], rows: [], decimal: '.' };
  }
  const [head, ...body] = parsed;
  const columns = head?.record ?? [];
  if (body.length === 0) report.error('empty-table', start, 'this table has no rows');
  for (const name of new Set(columns.filter((column, at) => columns.indexOf(column) !== at)))
    report.error('duplicate-column', start, `two columns are called "${name}"`);
  const rows: Row[] = [];
  for (const { record, info } of body) {
    // The parser counts lines at the record's end: a quoted cell may hold line feeds.
    const line = info.lines - record.join('').split('\n').length + 1;
    if (record.length === columns.length) {
      rows.push({ cells: Object.fromEntries(columns.map((name, at) => [name, record[at] ?? ''])), line });
      continue;
    }
    const cells = writeCount(record.length, 'cell', 'cells');
    report.error(
      'bad-row',
      { file, line, column: 1 },
      `this row has ${cells}, and the table ${writeCount(columns.length, 'column', 'columns')}`,
      `the columns are ${columns.join(', ')}`,
    );
  }
  const decimal = findDecimal(
    body.map(({ record }) => record),
    delimiter,
  );
  return { columns, rows, decimal };
}

/** The column at which a cell of a table begins, from 1, in the row that starts on a line (from 1). */
export function findCell(source: Source, name: string, line: number, column: string): number {
  const text = source.files.get(`data/${name}`) ?? '';
  const delimiter = findDelimiter(text);
  const { lines } = readTableLines(text);
  const head = splitCells(lines.find((line) => line.trim() !== '') ?? '', delimiter);
  const index = head.findIndex((cell) => cell.text === column);
  return splitCells(lines[line - 1] ?? '', delimiter)[index]?.column ?? 1;
}

function splitCells(line: string, delimiter: string): { text: string; column: number }[] {
  const cells = new RegExp(`(?:^|${delimiter})( *)("(?:[^"]|"")*"|[^${delimiter}]*)`, 'g');
  return [...line.matchAll(cells)].map((match) => {
    const cell = match[2] ?? '';
    return {
      text: cell.trim().replace(/^"|"$/g, ''),
      column: match.index + match[0].length - cell.length + 1,
    };
  });
}
