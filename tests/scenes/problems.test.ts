import { describe, expect, it } from 'vitest';
import type { Problem, ReadTable } from '../../src/deck/scene.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { readBlock } from './harness.ts';

function findProblems(scene: string, block: unknown, cast?: number): Problem[] {
  const read = readBlock(scene, block, cast);
  if (!Array.isArray(read)) throw new Error('no problem found');
  return read;
}

function readWith(scene: string, block: unknown, cells: Record<string, string>): Problem[] {
  const table: ReadTable = () => ({ columns: Object.keys(cells), rows: [{ cells, line: 7 }] });
  const read = sceneReaders.find(({ name }) => name === scene)?.read(block, table);
  return Array.isArray(read) ? read : [];
}

describe('problems of scene blocks', () => {
  it('names the nearest state', () => {
    expect(findProblems('chamber', { show: 'waev', data: 'council.csv' })).toEqual([
      {
        code: 'unknown-state',
        message: 'scene "chamber" has no state "waev"',
        path: ['show'],
        hint: 'did you mean "wave"?',
      },
    ]);
  });

  it('tells of a missing table', () => {
    const [problem] = findProblems('chamber', { data: 'nowhere.csv' });
    expect(problem).toMatchObject({ code: 'missing-data', path: ['data'] });
  });

  it('tells row and column of a bad cell', () => {
    const [problem] = readWith(
      'chamber',
      { data: 'x.csv' },
      { chamber: 'A', group: 'B', seats: 'many', outcome: '' },
    );
    expect(problem).toMatchObject({ code: 'bad-row', row: { table: 'x.csv', line: 7, column: 'seats' } });
  });

  it('tells of an end before its start', () => {
    const block = { data: 'x.csv', from: '2020-01-01', to: '2020-02-01' };
    const cells = { id: 'a', start: '2020-01-05', end: '2020-01-02', label: 'A', tone: '' };
    expect(readWith('calendar', block, cells)[0]).toMatchObject({ code: 'bad-row', row: { column: 'end' } });
    const fading = { ...cells, end: '2020-01-09', fades: '2020-01-09' };
    expect(readWith('calendar', block, fading)[0]).toMatchObject({ row: { column: 'fades' } });
  });

  it('tells unknown places, spans, groups and nodes with the nearest', () => {
    const map = findProblems('map', { data: 'ports.csv', places: [{ id: 'olso' }] });
    expect(map[0]).toMatchObject({
      code: 'unknown-place',
      path: ['places', 0, 'id'],
      hint: 'did you mean "oslo"?',
    });
    const days = { data: 'season.csv', from: '2020-11-09', to: '2021-12-05', flag: ['flod'] };
    expect(findProblems('calendar', days)[0]).toMatchObject({
      code: 'unknown-span',
      hint: 'did you mean "flood"?',
    });
    expect(findProblems('calendar', { ...days, flag: ['flood'], name: ['fair'] })[0]).toMatchObject({
      code: 'unknown-span',
      path: ['name', 0],
    });
    const lit = findProblems('chamber', { data: 'council.csv', lit: ['Heron'] });
    expect(lit[0]).toMatchObject({ code: 'unknown-group', hint: 'did you mean "Herons"?' });
    const web = findProblems('nodes', {
      nodes: [{ id: 'mill', label: 'Mill' }],
      ties: [{ from: 'mill', to: 'mil' }],
    });
    expect(web[0]).toMatchObject({ code: 'unknown-node', path: ['ties', 0, 'to'] });
  });

  it('tells when the cast is too small', () => {
    const [problem] = findProblems('chamber', { data: 'houses.csv' }, 500);
    expect(problem).toMatchObject({ code: 'too-many-dots' });
    expect(problem?.message).toContain('515');
  });

  it('tells all mistakes of a block with their paths', () => {
    const problems = findProblems('units', { piles: [{ label: 'A', count: -1 }], colour: 'red' });
    expect(problems.map(({ code }) => code)).toEqual(['bad-scene', 'unknown-key']);
    expect(problems.map(({ path }) => path.join('.')).sort()).toEqual(['colour', 'piles.0.count']);
  });

  it.each([
    ['a crowd as large as the cast', 40, { gather: { at: 'oslo', count: 40 } }, 42],
    ['a crowd larger than the cast', 40, { gather: { at: 'oslo', count: 50 } }, 52],
    ['arcs over places that are not marked', 2, { show: 'arcs', arcs: [{ from: 'oslo', to: 'lisbon' }] }, 3],
  ])('says what a map with %s needs', (_name, cast, block, needed) => {
    const [problem] = findProblems('map', { data: 'ports.csv', ...block }, cast);
    expect(problem).toMatchObject({
      code: 'too-many-dots',
      message: `the picture needs ${needed} dots; the cast has ${cast}`,
      hint: `set cast to ${needed} in deck.yaml`,
    });
  });

  it('says which row of a map has the id of another', () => {
    const cells = { id: 'a', name: 'A', lat: '1', lon: '2' };
    const table: ReadTable = () => ({
      columns: Object.keys(cells),
      rows: [
        { cells, line: 2 },
        { cells, line: 3 },
      ],
    });
    expect(sceneReaders.find(({ name }) => name === 'map')?.read({ data: 'x.csv' }, table)).toEqual([
      {
        code: 'bad-row',
        message: 'id: "a" is there more than once',
        path: ['data'],
        row: { table: 'x.csv', line: 3, column: 'id' },
      },
    ]);
  });

  it('refuses marks that would hide each other or lead nowhere', () => {
    const place = { id: 'oslo' };
    const arc = { from: 'oslo', to: 'lisbon' };
    const map = findProblems('map', {
      show: 'arcs',
      data: 'ports.csv',
      places: [place, place],
      arcs: [arc, arc, { from: 'oslo', to: 'oslo' }],
    });
    expect(map.map(({ path }) => path.join('.'))).toEqual(['places.1.id', 'arcs.1', 'arcs.2.to']);
    const node = { id: 'mill', label: 'Mill' };
    const web = findProblems('nodes', { nodes: [node, node], ties: [{ from: 'mill', to: 'mill' }] });
    expect(web.map(({ path }) => path.join('.'))).toEqual(['nodes.1.id', 'ties.0.to']);
  });

  it('refuses a chamber without seats', () => {
    const cells = { chamber: 'A', group: 'B', seats: '0', outcome: '' };
    expect(readWith('chamber', { data: 'x.csv' }, cells)[0]?.message).toBe('"x.csv" has no seats');
  });
});
