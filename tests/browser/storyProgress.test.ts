import { expect, test } from 'vitest';
import { findCurrent, findPlace, findReach } from '../../src/browser/story/progress.ts';

const HEIGHT = 1000;
const REACH = { from: 0.9, to: 0.4 };

test('the place runs from the picture before to the card’s own while its edge crosses the reach', () => {
  const tops = [2000, 900, 650, 400, -5000];
  expect(tops.map((top) => findPlace(3, top, HEIGHT, REACH))).toEqual([2, 2, 2.5, 3, 3]);
});

test('the opening has nothing before it', () => {
  expect(findPlace(0, 700, HEIGHT, REACH)).toBe(0);
});

test('the current card is the last whose edge has passed the line', () => {
  expect(findCurrent([0, 950, 2000], HEIGHT)).toBe(0);
  expect(findCurrent([-900, 899, 2000], HEIGHT)).toBe(1);
  expect(findCurrent([-3000, -2000, -1000], HEIGHT)).toBe(2);
  expect(findCurrent([950, 1900], HEIGHT)).toBe(0);
});

test('a linked card, at the top of its words, shows its own picture on both layouts', () => {
  expect(findPlace(3, 0, HEIGHT, findReach(true))).toBe(3);
  expect(findPlace(3, 0.46 * HEIGHT, HEIGHT, findReach(false))).toBe(3);
});
