import { describe, expect, it } from 'vitest';
import type { ReadTable } from '../../src/deck/scene.ts';
import { fillRegion, fillWorld, measureLand } from '../../src/scenes/map/land.ts';
import { mapReader } from '../../src/scenes/map/schema.ts';

type Region = [number, number, number, number];

const table: ReadTable = () => {
  const cells = { id: 'a', name: 'A', lat: '38', lon: '22' };
  return { columns: Object.keys(cells), rows: [{ cells, line: 2 }] };
};

function warn(region: Region | 'world') {
  const read = mapReader.read({ data: 'x.csv', region, places: [{ id: 'a' }] }, table);
  if (Array.isArray(read)) throw new Error(JSON.stringify(read));
  return (read.warnings ?? []).map(({ code, level, path, message }) => ({ code, level, path, message }));
}

describe('the land of a region', () => {
  it.each([
    ['of inland country', [5.5, 46, 8, 47.5], 'land'],
    ['of open sea', [-40, 40, -30, 46], 'sea'],
  ] as const)('%s is told to have no form', (_name, region, what) => {
    expect(warn([...region])).toEqual([
      {
        code: 'formless-land',
        level: 'warning',
        path: ['region'],
        message: expect.stringContaining(`the region is almost all ${what}, so the map has no form`),
      },
    ]);
  });

  it('is told not to be true at the scale of a harbour', () => {
    expect(warn([22.9, 37.9, 23.2, 38.05]).map(({ message }) => message)).toEqual([
      expect.stringContaining('less than 0.5 degrees wide'),
    ]);
  });

  it('needs no warning where it has a coast', () => {
    expect(warn([21.5, 37.7, 24, 39.2])).toEqual([]);
    expect(warn([32, 31, 44, 39])).toEqual([]);
    expect(warn('world')).toEqual([]);
  });

  it('is drawn in finer steps when the region is small, and has its gulfs then', () => {
    const gulf = fillRegion([21.5, 37.7, 24, 39.2]);
    const rows = gulf.rows.filter((_, index) => {
      const lat = gulf.south + gulf.step * index;
      return lat > 37.7 && lat < 39.2;
    });
    expect(rows.length).toBeGreaterThan(45);
    // The Gulf of Corinth parts the land of a row near its middle.
    const row = gulf.rows[Math.round((38.25 - gulf.south) / gulf.step)] ?? [];
    const isLand = (lon: number) =>
      row.some((cut, index) => index % 2 === 0 && cut <= lon && lon <= (row[index + 1] ?? 0));
    expect([isLand(22.0), isLand(22.5)]).toEqual([true, false]);
    expect(measureLand(fillWorld())).toBeGreaterThan(0.2);
  });
});
