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

/** Spreadsheets part cells by commas, or by semicolons or tabs where a comma is the decimal sign: the head shows which. */
function findDelimiter(text: string): string {
  const head = readLines(text).find((line) => line.trim() !== '') ?? '';
  return head.includes(',') ? ',' : ([';', '\t'].find((mark) => head.includes(mark)) ?? ',');
}

function readTable(text: string, file: string, report: Report): ReturnType<ReadTable> {
  const start = { file, line: 1, column: 1 };
  let parsed: Parsed[];
  try {
    parsed = parse(text, {
      bom: true,
      delimiter: findDelimiter(text),
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
    return { columns: [], rows: [] };
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
  return { columns, rows };
}

/** The column at which a cell of a table begins, from 1, in the row that starts on a line (from 1). */
export function findCell(source: Source, name: string, line: number, column: string): number {
  const text = source.files.get(`data/${name}`) ?? '';
  const delimiter = findDelimiter(text);
  const lines = readLines(text);
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
