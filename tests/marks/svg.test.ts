import { expect, it } from 'vitest';
import { themePalette } from '../../src/marks/palette.ts';
import type { Picture, PictureWords } from '../../src/marks/picture.ts';
import { toSvg } from '../../src/marks/svg.ts';
import { makeDot, makeLabel, makeLine } from '../../src/scenes/makeMarks.ts';

const picture: Picture = {
  width: 100,
  height: 60,
  dots: [
    makeDot(10, 10, 4),
    makeDot(20, 10.1234, 4),
    makeDot(30, 10, 4, { fill: 0, tone: 'hope' }),
    makeDot(40, 10, 4, { ring: 1, tone: 'cold' }),
  ],
  lines: [
    makeLine(
      'a',
      [
        [10, 30],
        [50, 20],
        [90, 30],
      ],
      { curved: true, arrow: true, dash: [2, 2] },
    ),
  ],
  labels: [makeLabel('b', 'Mills & "more" <here>', 50, 50, { anchor: 'middle', lang: 'ru' })],
};
const words: PictureWords = {
  unit: 'one mill',
  description: 'Four mills & a "line".',
  table: { caption: 'Mills', columns: ['a'], rows: [['1']] },
};

it('writes dots as strokes, one path a look, without style attributes', async () => {
  const svg = toSvg(picture, themePalette, { prefix: 'p-', words });
  await expect(`${svg}\n`).toMatchFileSnapshot('expected/marks.svg');
  expect(svg).not.toContain('style=');
  expect(svg).not.toContain('<circle');
});

it('is silent when its words stand elsewhere', () => {
  const svg = toSvg(picture, themePalette);
  expect(svg).toContain('aria-hidden="true"');
  expect(svg).not.toContain('role="img"');
  expect(svg).not.toContain('<title');
});
