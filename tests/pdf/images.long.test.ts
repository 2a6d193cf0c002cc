import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDeck } from '../../src/build/openDeck.ts';
import type { Files } from '../../src/outputs/output.ts';
import { makeOutputs } from '../outputs/make.ts';
import { findElements, readPdf } from './read.ts';

let files: Files;
beforeAll(async () => {
  const { deck, images } = await openDeck('tests/fixtures/photos');
  if (!deck) throw new Error('the fixture has mistakes');
  // Each PDF is checked against PDF/UA, and read back, as it is made.
  ({ files } = await makeOutputs(deck, ['slides', 'studentHandouts', 'speakerHandouts'], { images }));
});

function read(path: string): Uint8Array {
  const bytes = files.get(path);
  if (!(bytes instanceof Uint8Array)) throw new Error(`${path} was not made`);
  return bytes;
}

/** The dictionaries of a file that say so much of themselves. */
async function listDicts(path: string, key: string, value: string): Promise<PDFDict[]> {
  const { context } = await PDFDocument.load(read(path), { updateMetadata: false });
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict = object instanceof PDFStream ? object.dict : object;
    return dict instanceof PDFDict && dict.get(PDFName.of(key)) === PDFName.of(value) ? [dict] : [];
  });
}

const HARBOUR = 'A lighthouse at dusk over a calm sea';
const TOWER = 'A tall picture of the tower';
const SECRET = 'A lighthouse at night, for the speaker alone';
const PLAN = 'A plan of two rooms and a lamp';
const RINGS = 'Three rings, the middle one lit';

describe.each([
  ['public/slides.pdf', ['a star', HARBOUR, RINGS, 'a star', TOWER]],
  ['public/handout-a4.pdf', [RINGS, HARBOUR, TOWER, PLAN, TOWER, PLAN, RINGS]],
  ['speaker/handout-a4.pdf', ['a star', HARBOUR, SECRET, PLAN, RINGS, RINGS, 'a star', TOWER]],
])('%s', (path, wanted) => {
  test('each picture is a figure with its words, and its caption follows', async () => {
    const { structure, tagged } = await readPdf(read(path));
    expect(findElements(structure, 'Figure').map(({ alt }) => alt)).toEqual(wanted);
    expect(tagged.includes('Not to be shown.')).toBe(path.startsWith('speaker/'));
    expect(tagged).toContain('The tower in the morning.');
  });

  test('each bitmap’s figure says where on its page it stands', async () => {
    const figures = await listDicts(path, 'S', 'Figure');
    const drawings = wanted.filter((alt) => alt === PLAN).length;
    const boxes = figures.flatMap((figure) => {
      const box = figure.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('BBox'), PDFArray);
      return box
        ? [box.asArray().map((edge) => (edge instanceof PDFNumber ? edge.asNumber() : Number.NaN))]
        : [];
    });
    expect(boxes).toHaveLength(wanted.length - drawings);
    for (const [left = 0, low = 0, right = 0, high = 0] of boxes) {
      expect(right - left).toBeGreaterThan(5);
      expect(high - low).toBeGreaterThan(5);
      expect(Math.min(left, low)).toBeGreaterThanOrEqual(0);
      expect(Math.max(right, high)).toBeLessThanOrEqual(960);
    }
  });

  test('photographs are in the file as the JPEGs that they are, drawings as shapes', async () => {
    const bitmaps = await listDicts(path, 'Subtype', 'Image');
    const jpegs = bitmaps.filter((dict) => dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode'));
    const photographs = new Set(wanted.filter((alt) => [HARBOUR, TOWER, SECRET].includes(alt)));
    expect(jpegs).toHaveLength(photographs.size);
    const sizes = bitmaps.map((dict) => dict.lookup(PDFName.of('Width'), PDFNumber).asNumber());
    expect(sizes.filter((width) => ![48, 600, 640, 1000, 1500].includes(width))).toEqual([]);
  });
});
