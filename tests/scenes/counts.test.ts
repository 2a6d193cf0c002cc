import { describe, expect, it } from 'vitest';
import type { Dot, Tone } from '../../src/marks/picture.ts';
import { drawBare } from '../../src/scenes/compose.ts';
import { describeScene } from '../../src/scenes/describe.ts';
import { drawStep } from '../../src/scenes/index.ts';
import { CAST, findCall, listFrames, stage } from './harness.ts';

function drawDots(name: string): Dot[] {
  return drawStep(findCall(name), stage, CAST).dots;
}

function count(dots: Dot[], tone: Tone): number {
  return dots.filter((dot) => dot.tone === tone).length;
}

describe('counts of dots', () => {
  it('votes as the table has them', () => {
    const dots = drawDots('chamber-vote');
    expect(count(dots, 'verdict')).toBe(398 + 97);
    expect(dots.filter(({ tone, ring }) => tone === 'cold' && ring > 0)).toHaveLength(5 + 3);
    expect(dots.filter(({ fill }) => fill === 0)).toHaveLength(3);
    expect(count(dots, 'rest')).toBe(9 + 3 + CAST - 515);
  });

  it('lights the groups that are named', () => {
    expect(count(drawDots('chamber-lit'), 'hope')).toBe(162);
    expect(drawDots('chamber-rest').filter(({ fill }) => fill === 0)).toHaveLength(246);
  });

  it('lights a span of a hundred days and no more', () => {
    const dots = drawDots('calendar-strip');
    expect(count(dots, 'hope')).toBe(100);
    expect(count(dots, 'verdict')).toBe(1);
  });

  it('leaves days that have not come hollow', () => {
    expect(drawDots('calendar-grid').filter(({ fill }) => fill === 0)).toHaveLength(24);
  });

  it('thins a span evenly, until nothing of its tone is left', () => {
    const hope = drawDots('calendar-thinning').filter(({ tone, ring }) => tone === 'hope' && ring === 0);
    const fills = hope.map(({ fill }) => fill).sort((a, b) => b - a);
    // The flood's and the bridge's days of the hundred are ringed in another tone.
    expect(fills.filter((fill) => fill === 1)).toHaveLength(100 - 2 + 1);
    for (const [index, fill] of fills.slice(98).entries()) expect(fill).toBeCloseTo(1 - index / 94);
    const widest = Math.max(...hope.map(({ r }) => r));
    for (const { r, fill } of hope) expect(r).toBeCloseTo(widest * (0.6 + 0.4 * fill));
  });

  it('rings every event and names those that are to carry words', () => {
    const { dots, labels } = drawStep(findCall('calendar-thinning'), stage, CAST);
    const { description } = describeScene(findCall('calendar-thinning'));
    expect(dots.filter(({ ring }) => ring > 0)).toHaveLength(6);
    const words = labels.filter(({ key }) => key.startsWith('flag-')).map(({ text }) => text);
    expect(words.sort()).toEqual([
      'Flood at the mill',
      'The hundred days of thaw',
      'The ice thins',
      'The vote',
    ]);
    expect(description).toContain(
      'The ice thins, 30 Apr 2021 to 1 Aug 2021 (94 days), thinning until none is left on 2 Aug 2021',
    );
    expect(description).toContain('Winter fair, 18 Jan 2021');
  });

  it('names each event in its lane, above the days or below the months', () => {
    const { dots, labels } = drawStep(findCall('calendar-lanes'), stage, CAST);
    const { description } = describeScene(findCall('calendar-lanes'));
    const flagged = dots.filter(({ ring }) => ring > 0).map(({ y }) => y);
    const find = (text: string): number =>
      labels.find((label) => label.text.startsWith(text))?.y ?? Number.NaN;
    for (const above of ['The vote', 'The council']) expect(find(above)).toBeLessThan(Math.min(...flagged));
    const months = labels.filter(({ key }) => key.startsWith('month')).map(({ y }) => y);
    for (const below of ['Flood', 'Bridge', 'The river'])
      expect(find(below)).toBeGreaterThan(Math.max(...months));
    expect(description).toContain(
      'Above, The council: The vote, 2 Aug 2021. Below, The river: Flood at the mill',
    );
  });

  it('piles, shares and gathers what is counted', () => {
    const piles = drawDots('units-piles');
    expect(count(piles, 'hope')).toBe(166);
    expect(piles.filter(({ ring }) => ring > 0)).toHaveLength(25);
    expect(count(drawDots('units-share'), 'cold')).toBe(52);
    expect(count(drawDots('units-empty'), 'verdict')).toBe(35);
    expect(count(drawDots('map-gather'), 'verdict')).toBe(59);
  });

  it('rests in the wings when nothing is counted', () => {
    const bare = drawBare(stage, CAST);
    for (const name of ['nodes-web', 'nodes-sets', 'quote-words'])
      expect(drawDots(name).map((dot) => ({ ...dot, opacity: 0 }))).toEqual(bare.dots);
  });

  it.each([
    ['chamber-rest', 'chamber-wave'],
    ['chamber-outside', 'chamber-vote'],
  ])('keeps a dot the same member from %s to %s', (before, after) => {
    const [from, to] = [drawDots(before), drawDots(after)].map(placeInHall);
    const moved = (from ?? []).filter(
      ({ x, y }, index) =>
        Math.abs(x - (to?.[index]?.x ?? 9)) > 0.01 || Math.abs(y - (to?.[index]?.y ?? 9)) > 0.25,
    );
    expect(moved).toEqual([]);
  });
});

describe('seats on paper', () => {
  const print = listFrames('chamber').find(([shape]) => shape === 'handout')?.[1];
  if (!print) throw new Error('no frame of the handout');

  it.each(['chamber-vote', 'chamber-lit'])('of %s can be seen and told apart in a handout', (name) => {
    const { dots } = drawStep(findCall(name), print, CAST);
    const widest = Math.max(...dots.map(({ r }) => r));
    // A quarter of a millimetre, of a picture 86 mm wide.
    expect((widest * 86) / print.width).toBeGreaterThan(0.25);
    const seats = dots.filter(({ r }) => r > widest * 0.5);
    for (const [index, a] of seats.entries())
      for (const b of seats.slice(index + 1)) {
        if (a.fill + b.fill < 2 || Math.abs(a.y - b.y) > widest * 2) continue;
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
      }
  });
});

/** Places of the seats as shares of the halls' width and height. */
function placeInHall(dots: Dot[]): { x: number; y: number }[] {
  const widest = Math.max(...dots.map(({ r }) => r));
  const isSeat = ({ r }: Dot): boolean => r > widest * 0.5;
  const seats = dots.filter(isSeat);
  const [xs, ys] = [seats.map(({ x }) => x), seats.map(({ y }) => y)];
  const share = (value: number, all: number[]): number =>
    (value - Math.min(...all)) / (Math.max(...all) - Math.min(...all));
  return dots.map((dot) => (isSeat(dot) ? { x: share(dot.x, xs), y: share(dot.y, ys) } : { x: -1, y: -1 }));
}
