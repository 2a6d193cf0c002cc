import { expect, it } from 'vitest';
import { drawStep } from '../../src/scenes/index.ts';
import { cast, steps } from './deck.ts';
import { stage } from './harness.ts';
import { measureTravel } from './travel.ts';

it('moves the dots through the deck no more than 1.6 times as far as the best assignment', () => {
  const pictures = steps.map(({ call }) => drawStep(call, stage, cast));
  const ratios: number[] = [];
  let [whole, best] = [0, 0];
  for (const [index, to] of pictures.slice(1).entries()) {
    const { travel, least } = measureTravel(pictures[index] ?? to, to);
    whole += travel;
    best += least;
    if (least < 1) continue;
    ratios.push(travel / least);
    console.log(`${(travel / least).toFixed(2)}  ${steps[index]?.id} → ${steps[index + 1]?.id}`);
  }
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  console.log(`mean of ${ratios.length} ratios ${mean.toFixed(2)}, whole way ${(whole / best).toFixed(2)}`);
  expect(mean).toBeLessThanOrEqual(1.6);
  expect(whole / best).toBeLessThanOrEqual(1.6);
});
