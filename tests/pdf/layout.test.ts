import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, inject, test } from 'vitest';

const built = inject('built').deck;
const FILES = [
  'public/slides.pdf',
  'public/handout-a4.pdf',
  'public/handout-letter.pdf',
  'speaker/handout-a4.pdf',
  'speaker/handout-letter.pdf',
];

interface Spread {
  page: number;
  /** How far text reaches beyond the paper, in points. */
  beyond: number;
  /** The part of the page's height that its text spans, running heads aside. */
  filled: number;
  images: number;
}

async function measure(path: string): Promise<Spread[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(join(built, path))), verbosity: 0 });
  const document = await task.promise;
  const spreads: Spread[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const boxes = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x = 0, y = 0] = item.transform;
      return [{ left: x, right: x + item.width, bottom: y, top: y + item.height }];
    });
    const inner = boxes.filter(({ bottom }) => bottom > 45 && bottom < height - 45);
    const { fnArray } = await page.getOperatorList();
    spreads.push({
      page: number,
      beyond: Math.max(
        0,
        ...boxes.flatMap(({ left, right, bottom, top }) => [
          10 - left,
          right - (width - 10),
          8 - bottom,
          top - (height - 8),
        ]),
      ),
      filled:
        (Math.max(...inner.map(({ top }) => top)) - Math.min(...inner.map(({ bottom }) => bottom))) / height,
      images: fnArray.filter((operator) => operator === OPS.paintImageXObject).length,
    });
  }
  await task.destroy();
  return spreads;
}

test.each(FILES)(
  'nothing of %s crosses the edge of its paper, no page is nearly empty, nothing is a bitmap',
  async (path) => {
    const spreads = await measure(path);
    expect(spreads.filter(({ beyond }) => beyond > 0)).toEqual([]);
    expect(spreads.filter(({ images }) => images > 0)).toEqual([]);
    // A slide of a few words over a picture is not an empty page.
    if (path !== 'public/slides.pdf') expect(spreads.filter(({ filled }) => filled < 0.2)).toEqual([]);
  },
);

test('files are small enough to send', () => {
  const size = (path: string) => readFileSync(join(built, path)).length;
  expect(size('public/slides.pdf')).toBeLessThan(1_000_000);
  for (const path of FILES.slice(1)) expect(size(path), path).toBeLessThan(800_000);
});

test.each(['public/handout-a4.pdf', 'public/handout-letter.pdf'])('%s has six to ten pages', async (path) => {
  const { length } = await measure(path);
  expect(length).toBeGreaterThanOrEqual(6);
  expect(length).toBeLessThanOrEqual(10);
});
