import { describe, expect, it } from 'vitest';
import type { Dot, Tone } from '../../src/marks/picture.ts';
import { transition } from '../../src/marks/transition.ts';
import { drawStep } from '../../src/scenes/index.ts';
import { cast, steps } from './deck.ts';
import { listShapes, stage } from './harness.ts';

const pictures = steps.map(({ call }) => drawStep(call, stage, cast));

function drawDots(id: string, shape = 0): Dot[] {
  const step = steps.find((one) => one.id === id);
  const frame = listShapes(step?.layout ?? 'beside')[shape]?.[1];
  if (!step || !frame) throw new Error(`no step ${id}`);
  return drawStep(step.call, frame, cast).dots;
}

function count(dots: Dot[], tone: Tone): number {
  return dots.filter((dot) => dot.tone === tone).length;
}

describe('the deck counts what its sources count', () => {
  it.each([0, 1, 2, 3])('in shape %i', (shape) => {
    const vote = drawDots('vote-3', shape);
    // 419–3 in the House with eleven not voting, the Speaker and a vacancy; 98–2 in the Senate.
    expect(count(vote, 'verdict')).toBe(419 + 98);
    expect(count(vote, 'cold')).toBe(3 + 2);
    expect(count(vote, 'rest')).toBe(11 + 1 + 1);
    expect(vote.filter(({ fill }) => fill === 0)).toHaveLength(2);
    expect(count(drawDots('news-3', shape), 'hope')).toBe(450);
    expect(count(drawDots('fifty-nine-2', shape), 'verdict')).toBe(59);
    const trade = drawDots('trade', shape);
    expect(count(trade, 'ink') + count(trade, 'hope')).toBe(166);
    expect(trade.filter(({ ring }) => ring > 0)).toHaveLength(166 - 141);
    expect(count(drawDots('hundred-days', shape), 'hope')).toBe(72 + 100);
    expect(count(drawDots('culprit-2', shape), 'verdict')).toBe(35);
    expect(count(drawDots('missions', shape), 'verdict')).toBe(755 / 5);
  });

  it('shows every dot of the cast in every step', () => {
    expect(pictures.map(({ dots }) => dots.length)).toEqual(steps.map(() => cast));
  });
});

describe('the changes of the deck', () => {
  it('give the same picture for the same moment, forth and back', () => {
    for (const [index, to] of pictures.slice(1).entries()) {
      const at = transition(pictures[index] ?? to, to);
      const forth = [0.2, 0.5, 0.8].map((t) => JSON.stringify(at(t)));
      const back = [0.8, 0.5, 0.2].map((t) => JSON.stringify(at(t))).reverse();
      expect(
        back.every((picture, moment) => picture === forth[moment]),
        steps[index]?.id,
      ).toBe(true);
    }
  });

  it('keep who voted no in their seats through the chapter', () => {
    const ids = ['vote-2', 'vote-3', 'powers'];
    const noes = ids.map((id) =>
      drawDots(id).flatMap((dot, index) => (dot.tone === 'cold' && dot.ring > 0 ? [index] : [])),
    );
    expect(noes[0]).toHaveLength(3);
    expect(noes[1]).toEqual(expect.arrayContaining(noes[0] ?? []));
    expect(noes[2]).toEqual(noes[1]);
  });
});
