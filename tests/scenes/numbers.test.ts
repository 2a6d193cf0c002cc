import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../../src/deck/scene.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { formatDiagnostics } from '../../src/report/format.ts';
import { cellNumber, readRows } from '../../src/scenes/read.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { makeSource } from '../smallDeck.ts';

/** What a scene reads from a table, or what is said of it. */
function read(scene: string, csv: string): unknown {
  const slides = `## A\n\n\`\`\`scene ${scene}\ndata: table.csv\n\`\`\``;
  const source = makeSource(slides, { yaml: 'cuts: []', files: { 'data/table.csv': csv } });
  source.files.set('deck.yaml', 'title: A deck');
  const { deck, diagnostics } = parseDeck(source, sceneReaders);
  const data = deck?.chapters[0]?.slides[0]?.steps[0]?.scene?.data as
    | { places: unknown }
    | { blocks: unknown }[]
    | undefined;
  if (!data) return formatDiagnostics(diagnostics, source, { folder: '', colour: false });
  return 'places' in data ? data.places : data[0]?.blocks;
}

test.each([
  ['id;name;lat;lon\nb;"Berlin, Mitte";52,52;13,405\n'],
  ['sep=;\nid;name;lat;lon\nb;"Berlin, Mitte";52,52;13,405\n'],
  ['id;name;"lat";lon\nb;Berlin, Mitte;52.520;13.405\n'],
  ['id\tname\tlat\tlon\nb\tBerlin, Mitte\t52,520\t13,405\n'],
  ['id,name,lat,lon\nb,"Berlin, Mitte","52,520","13,405"\n'],
])('a table is read as its spreadsheet means it: %j', (csv) => {
  expect(read('map', csv)).toEqual([{ id: 'b', name: 'Berlin, Mitte', lat: 52.52, lon: 13.405 }]);
});

test.each(['1.200', '1,200', '1 200', '1200'])('seats are whole: %s is a number of thousands', (seats) => {
  expect(read('chamber', `chamber;"group";seats\nA;x;${seats}\n`)).toEqual([
    { group: 'x', seats: 1200, outcome: null },
  ]);
});

test('a number that may be one or the other is told with its place', () => {
  const problems: Problem[] = [];
  const table = () => ({ columns: ['n'], rows: [{ cells: { n: '1.200' }, line: 2 }], decimal: null });
  readRows(table, 't.csv', z.object({ n: cellNumber }), problems, ['n']);
  expect(problems).toEqual([
    {
      code: 'bad-row',
      message: 'n: "1.200" may be 1200 or 1.2',
      path: ['data'],
      row: { table: 't.csv', line: 2, column: 'n' },
      hint: 'write 1200, or a fraction with another number of digits',
    },
  ]);
});

test('a head in quotation marks doesn’t part its cells', () => {
  const told = read('chamber', 'chamber;"Anteil, in %"\nA;x\n');
  expect(told).toContain('the column "group" is missing');
  expect(told).not.toContain('this row has');
});
