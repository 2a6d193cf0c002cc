import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type Painted, readPainted, type Sheet } from './painted.ts';

/** The margins of each file in millimetres: top, sides, bottom. */
const MARGINS: Record<string, [number, number, number]> = {
  'public/slides.pdf': [4, 4, 4],
  'public/handout-a4.pdf': [16, 16, 15],
  'public/handout-letter.pdf': [12, 15, 12],
  'speaker/handout-a4.pdf': [21, 18, 22],
  'speaker/handout-letter.pdf': [21, 18, 22],
};
const FILES = Object.keys(MARGINS);
/** Running heads keep this far from the paper's edge: what a printer can print, in millimetres. */
const PRINTABLE = 5;
const POINTS = 72 / 25.4;
/** Points that rounding to pixels makes, and that a letter may hang over its box. */
const SLACK = 1;

/** How far something reaches over margins of so many millimetres, in points; negative where it stays inside. */
function reach(
  { width, height }: Sheet,
  box: Painted,
  [top, side, bottom]: [number, number, number],
): number {
  return Math.max(
    top * POINTS - box.top,
    side * POINTS - box.left,
    box.right - (width - side * POINTS),
    box.bottom - (height - bottom * POINTS),
  );
}

/** What crosses its margins on a page, or is cut off, in words. */
function findCrossings(sheet: Sheet, page: number, margins: [number, number, number]): string[] {
  return sheet.painted.flatMap((box) => {
    const { kind, tagged, cut } = box;
    const isPaper = box.right - box.left > sheet.width - SLACK && box.bottom - box.top > sheet.height - SLACK;
    // A border of the next page's part is painted, and nobody sees it.
    if (isPaper || (!tagged && cut === Number.POSITIVE_INFINITY)) return [];
    const runs = kind === 'text' && !tagged;
    const beyond = reach(sheet, box, runs ? [PRINTABLE, margins[1], PRINTABLE] : margins);
    const place = `page ${page}: ${kind} at ${Math.round(box.left)}, ${Math.round(box.top)}`;
    return [
      ...(beyond > SLACK ? [`${place} is ${beyond.toFixed(1)} points over the margin`] : []),
      ...(cut > SLACK ? [`${place} is cut by ${cut.toFixed(1)} points`] : []),
    ];
  });
}

/** The part of a page's height that its words and pictures span, running heads and rules aside. */
function measureFill({ height, painted }: Sheet): number {
  const content = painted.filter(({ tagged }) => tagged);
  const bottom = Math.max(...content.map((box) => box.bottom));
  return (bottom - Math.min(...content.map((box) => box.top))) / height;
}

describe.each([
  ['the deck', inject('built').deck],
  ['a deck of another subject', inject('built').fixture],
])('%s', (_, built) => {
  const files = new Map<string, Sheet[]>();
  const find = (path: string): Sheet[] => files.get(path) ?? [];
  beforeAll(async () => {
    for (const path of FILES) files.set(path, await readPainted(readFileSync(join(built, path))));
  });

  test.each(FILES)('no text and no picture of %s crosses its margins or is cut off', (path) => {
    const margins = MARGINS[path] ?? [0, 0, 0];
    const sheets = find(path);
    expect(sheets.flatMap((sheet, index) => findCrossings(sheet, index + 1, margins))).toEqual([]);
    const kinds = sheets.flatMap(({ painted }) => painted.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(['text', 'path']));
  });

  test.each(FILES)('every page of %s is at least a fifth full, but for the last', (path) => {
    const fills = find(path).map((sheet, index) => `${index + 1}: ${measureFill(sheet).toFixed(2)}`);
    expect(fills.slice(0, -1).filter((fill) => Number(fill.split(' ')[1]) < 0.2)).toEqual([]);
  });

  test.each(FILES)('nothing of %s is a bitmap', (path) => {
    expect(find(path).filter(({ images }) => images > 0)).toEqual([]);
  });

  test('files are small enough to send', () => {
    const size = (path: string) => readFileSync(join(built, path)).length;
    expect(size('public/slides.pdf')).toBeLessThan(1_000_000);
    for (const path of FILES.slice(1)) expect(size(path), path).toBeLessThan(800_000);
  });
});

test.each(['public/handout-a4.pdf', 'public/handout-letter.pdf'])(
  '%s of the deck has six to ten pages',
  async (path) => {
    const { length } = await readPainted(readFileSync(join(inject('built').deck, path)));
    expect(length).toBeGreaterThanOrEqual(6);
    expect(length).toBeLessThanOrEqual(10);
  },
);

test('a box over the margin, one that is cut and one that is not seen are told', () => {
  const box: Painted = { kind: 'path', left: 5, right: 60, top: 100, bottom: 200, cut: 0, tagged: true };
  const sheet = (painted: Painted): Sheet => ({ width: 600, height: 800, images: 0, painted: [painted] });
  const told = (change: Partial<Painted>) => findCrossings(sheet({ ...box, ...change }), 1, [10, 10, 10]);
  expect(told({})).toEqual(['page 1: path at 5, 100 is 23.3 points over the margin']);
  expect(told({ left: 40, cut: 7 })).toEqual(['page 1: path at 40, 100 is cut by 7.0 points']);
  expect(told({ left: 40, cut: Number.POSITIVE_INFINITY })).toHaveLength(1);
  expect(told({ left: 40, cut: Number.POSITIVE_INFINITY, tagged: false })).toEqual([]);
  expect(told({ left: 0, right: 600, top: 0, bottom: 800, tagged: false })).toEqual([]);
});
