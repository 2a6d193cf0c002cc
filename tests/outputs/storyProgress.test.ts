import { expect, test } from 'vitest';
import { computeProgress, findLast, findTransitionRange } from '../../src/outputs/story/client/progress.ts';

const HEIGHT = 1000;
const REACH = { from: 0.9, to: 0.4 };

test('the place runs from the picture before to the card’s own while its edge crosses the reach', () => {
  const tops = [2000, 900, 650, 400, -5000];
  expect(tops.map((top) => computeProgress(3, top, HEIGHT, REACH))).toEqual([2, 2, 2.5, 3, 3]);
});

test('the opening has nothing before it', () => {
  expect(computeProgress(0, 700, HEIGHT, REACH)).toBe(0);
});

test('the last part is found whose edge has passed the line', () => {
  const find = (...tops: number[]): number =>
    findLast(tops.length, (index) => tops[index] ?? Number.NaN, 0.9 * HEIGHT);
  expect(find(0, 950, 2000)).toBe(0);
  expect(find(-900, 899, 2000)).toBe(1);
  expect(find(-900, 901, 2000)).toBe(0);
  expect(find(-3000, -2000, -1000)).toBe(2);
  expect(find(-3000, -2000, -1000, 100, 5000, 6000)).toBe(3);
  expect(find(950, 1900)).toBe(0);
});

test('a linked card, at the top of its words, shows its own picture on both layouts', () => {
  expect(computeProgress(3, 0, HEIGHT, findTransitionRange(true))).toBe(3);
  expect(computeProgress(3, 0.46 * HEIGHT, HEIGHT, findTransitionRange(false))).toBe(3);
});
