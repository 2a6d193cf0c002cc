import { expect, it } from 'vitest';
import { type Brush, paint } from '../../src/marks/paint.ts';
import type { Dot, Palette, Picture } from '../../src/marks/picture.ts';
import { toSvg } from '../../src/marks/svg.ts';
import { drawBare } from '../../src/scenes/compose.ts';
import { makeDot } from '../../src/scenes/makeMarks.ts';
import { stage } from '../scenes/harness.ts';

const PALETTE: Palette = {
  rest: 'grey',
  hope: 'gold',
  verdict: 'red',
  cold: 'blue',
  ink: 'black',
  muted: 'brown',
  paper: 'white',
};

const dots: Dot[] = [
  makeDot(1, 10, 4, { tone: 'verdict' }),
  makeDot(2, 10, 4, { tone: 'hope', fill: 0 }),
  makeDot(3, 10, 4, { tone: 'verdict' }),
  makeDot(4, 10, 4, { tone: 'cold', ring: 1, opacity: 0.5 }),
  makeDot(5, 10, 4, { tone: 'hope', fill: 0 }),
  makeDot(6, 10, 4, { opacity: 0 }),
];

/** Place and look of each disc in the order in which a canvas gets them: "1 red 8". */
function listPainted(): string[] {
  const painted: string[] = [];
  const brush: Brush = {
    fillStyle: '',
    globalAlpha: 1,
    beginPath() {},
    fill() {},
    arc(x, _y, radius) {
      painted.push(`${x} ${this.fillStyle} ${radius * 2} ${this.globalAlpha}`);
    },
  };
  paint(brush, dots, PALETTE);
  return painted;
}

function listWritten(): string[] {
  const picture: Picture = { ...drawBare(stage, 0), dots };
  return [...toSvg(picture, PALETTE).matchAll(/<path ([^>]*)\/>/g)].flatMap(([, attributes = '']) => {
    const find = (name: string): string =>
      new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '1';
    return [...find('d').matchAll(/M(\d+)/g)].map(
      ([, x]) => `${x} ${find('stroke')} ${find('stroke-width')} ${find('opacity')}`,
    );
  });
}

it('paints discs on a canvas in the order and the look of SVG text', () => {
  const painted = listPainted();
  expect(painted).toEqual(listWritten());
  expect(painted).toHaveLength(9);
});
