import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/marks/picture.ts';
import { transition } from '../../src/marks/transition.ts';
import { drawBare } from '../../src/scenes/compose.ts';
import { drawStep } from '../../src/scenes/index.ts';
import { CAST, findCall, stage } from '../scenes/harness.ts';

const chamber = drawStep(findCall('chamber-rest'), stage, CAST);
const vote = drawStep(findCall('chamber-vote'), stage, CAST);
const map = drawStep(findCall('map-places'), stage, CAST);
const bare = drawBare(stage, CAST);
const moments = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];

describe('transition', () => {
  it('is exactly its ends at 0 and 1, and beyond', () => {
    const at = transition(chamber, map);
    expect(at(0)).toBe(chamber);
    expect(at(1)).toBe(map);
    expect(at(-1)).toBe(chamber);
    expect(at(2)).toBe(map);
  });

  it('gives the same picture for the same moment, whatever was asked before', () => {
    const at = transition(chamber, map);
    const first = moments.map((t) => JSON.stringify(at(t)));
    const back = [...moments].reverse().map((t) => JSON.stringify(at(t)));
    expect(back.reverse()).toEqual(first);
  });

  it('runs backwards as the same film', () => {
    const forth = transition(bare, vote);
    const back = transition(vote, bare);
    for (const t of moments)
      for (const [index, dot] of forth(t).dots.entries()) {
        const mirror = back(1 - t).dots[index];
        expect(dot.x).toBeCloseTo(mirror?.x ?? Number.NaN, 6);
        expect(dot.y).toBeCloseTo(mirror?.y ?? Number.NaN, 6);
      }
  });

  it('never shows words that leave together with words that come', () => {
    const known = (picture: Picture): Set<string> => new Set(picture.labels.map(({ text }) => text));
    const [before, after] = [known(chamber), known(vote)];
    for (const t of moments) {
      const shown = transition(chamber, vote)(t).labels.map(({ text }) => text);
      const old = shown.filter((text) => before.has(text) && !after.has(text));
      const fresh = shown.filter((text) => after.has(text) && !before.has(text));
      expect(old.length === 0 || fresh.length === 0).toBe(true);
    }
  });

  it('turns a tone by way of both colours', () => {
    const dots = transition(chamber, vote)(0.5).dots.filter(({ turning }) => turning);
    expect(dots.length).toBeGreaterThan(100);
    for (const { tone, turning } of dots) {
      expect(tone).toBe('rest');
      expect(['verdict', 'cold']).toContain(turning?.tone);
    }
  });
});
