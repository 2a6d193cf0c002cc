import { describe, expect, it } from 'vitest';
import { describeScene } from '../../src/scenes/describe.ts';
import { drawStep } from '../../src/scenes/index.ts';
import { findLabelBox, overlaps } from '../../src/scenes/makeMarks.ts';
import { findFaults } from './faults.ts';
import { CAST, listFrames, readBlock } from './harness.ts';

/** Two piles with figures of all lengths, and the difference between them. */
function makePiles(counts: readonly [number, number], figures: readonly [string, string] | null) {
  const labels = ['Members before the war', 'Members after it'];
  const piles = counts.map((count, index) => ({
    label: labels[index],
    count,
    figure: figures?.[index] ?? null,
  }));
  const call = readBlock('units', { piles, difference: true, unit: 'one member' }, CAST);
  if (Array.isArray(call)) throw new Error(JSON.stringify(call));
  return call;
}

const FIGURES = [
  null,
  ['€38 million', '€21 million'],
  ['€38', 'twenty-one'],
  ['€2.25 million', '€131 million'],
] as const;
const COUNTS = [
  [38, 21],
  [21, 38],
  [9, 8],
  [8, 9],
  [0, 5],
  [3, 131],
  [260, 270],
  [400, 1],
] as const;

describe.each(COUNTS)('piles of %i and %i', (...counts) => {
  it.each(listFrames('units'))('keep the difference off all other words in %s', (_shape, frame) => {
    for (const figures of FIGURES) {
      const picture = drawStep(makePiles(counts, figures), frame, CAST);
      expect(findFaults(picture, frame)).toEqual([]);
      const boxes = picture.labels.map((label) => ({ key: label.key, box: findLabelBox(label, frame.text) }));
      const difference = boxes.find(({ key }) => key === 'difference');
      const near = boxes.filter(
        (other) =>
          difference && other !== difference && overlaps(other.box, difference.box, frame.textSize * 0.25),
      );
      expect([difference?.key, near]).toEqual(['difference', []]);
    }
  });
});

it('says in the picture and in words whether the difference is a fall', () => {
  const find = (counts: [number, number]) => {
    const call = makePiles(counts, null);
    const [[, frame] = []] = listFrames('units');
    const labels = frame ? drawStep(call, frame, CAST).labels : [];
    return [labels.find(({ key }) => key === 'difference')?.text, describeScene(call).description];
  };
  expect(find([38, 21])).toEqual([
    '−17',
    expect.stringContaining('The second has 17 dots fewer than the first.'),
  ]);
  expect(find([21, 38])).toEqual(['+17', expect.stringContaining('The difference is 17 dots.')]);
});
