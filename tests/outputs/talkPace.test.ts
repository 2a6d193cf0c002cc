import { expect, test } from 'vitest';
import {
  findDelay,
  findSkips,
  planShares,
  writePace,
  writeSpan,
} from '../../src/outputs/talk/client/pace.ts';
import type { Position } from '../../src/outputs/talk/client/position.ts';
import { findPosition, readRoute, writeRoute } from '../../src/outputs/talk/client/route.ts';

test('pace is measured against the share of the slide that is shown', () => {
  const [first, second] = planShares([
    { id: 'a', minutes: 2 },
    { id: 'b', minutes: 1.5 },
  ]);
  expect(second).toEqual({ slide: 'b', begin: 2, end: 3.5 });
  if (!first || !second) throw new Error('no shares');
  expect(findDelay(first, 1)).toBe(0);
  expect(findDelay(first, 5)).toBe(3);
  expect(findDelay(second, 1)).toBe(-1);
});

test('a delay is told in whole minutes, under half a one not at all', () => {
  expect(writePace(0.4)).toEqual({ pace: 'even', text: 'on time' });
  expect(writePace(2)).toEqual({ pace: 'slow', text: '2 min behind' });
  expect(writePace(3)).toEqual({ pace: 'late', text: '3 min behind' });
  expect(writePace(-1.2)).toEqual({ pace: 'early', text: '1 min ahead' });
});

test('who is late is told the nearest slides that a shorter version leaves out, and never the last', () => {
  const ahead = [
    { id: 'a', minutes: 1 },
    { id: 'b', minutes: 1.5 },
    { id: 'c', minutes: 2 },
    { id: 'd', minutes: 1 },
  ];
  const ids = (delay: number, essential: string[]) =>
    findSkips(ahead, delay, new Set(essential)).map(({ id }) => id);
  expect(ids(0.9, [])).toEqual([]);
  expect(ids(1, [])).toEqual(['a']);
  expect(ids(2, ['a'])).toEqual(['b', 'c']);
  expect(ids(30, [])).toEqual(['a', 'b', 'c']);
});

test('a span is written in minutes and seconds', () => {
  expect(writeSpan(0)).toBe('0:00');
  expect(writeSpan(61_900)).toBe('1:01');
  expect(writeSpan(2_700_000)).toBe('45:00');
});

const slide = { id: 'vote', parentElement: { dataset: { chapter: 'august' } } };
const positions = [
  { step: 'vote', builds: 0, slide },
  { step: 'vote', builds: 1, slide },
  { step: 'vote-2', builds: 0, slide },
] as unknown as Position[];

test('an address names a step and its builds, in a projector window too', () => {
  expect(readRoute('#/vote-2')).toEqual({ projector: false, step: 'vote-2', builds: 0, version: null });
  expect(readRoute('#projector/vote/1')).toEqual({ projector: true, step: 'vote', builds: 1, version: null });
  expect(readRoute('#projector')).toEqual({ projector: true, step: '', builds: 0, version: null });
  expect(readRoute('#vote-2')).toEqual({ projector: false, step: 'vote-2', builds: 0, version: null });
  expect(readRoute('#/%D0%B4%D0%BE%D0%BC').step).toBe('дом');
  expect(readRoute('#projectors')).toEqual({
    projector: false,
    step: 'projectors',
    builds: 0,
    version: null,
  });
  expect(readRoute('#/%').step).toBe('');
  expect(readRoute('#/vote/1?cut=15')).toEqual({ projector: false, step: 'vote', builds: 1, version: 15 });
  expect(readRoute('#projector?cut=7.5')).toEqual({ projector: true, step: '', builds: 0, version: 7.5 });
  expect(readRoute('')).toEqual({ projector: false, step: '', builds: 0, version: null });
  for (const position of positions)
    for (const projector of [true, false])
      expect(findPosition(positions, readRoute(writeRoute(position, { projector, version: null })))).toBe(
        position,
      );
});

test('an address with too many builds names the last one, a chapter its beginning, and an unknown step nothing', () => {
  expect(findPosition(positions, { step: 'vote', builds: 9 })).toBe(positions[1]);
  expect(findPosition(positions, { step: 'august', builds: 0 })).toBe(positions[0]);
  expect(findPosition(positions, { step: 'none', builds: 0 })).toBeUndefined();
});
