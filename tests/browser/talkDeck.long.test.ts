import { testDeck } from './talkDeck.ts';

testDeck({
  axe: ['light', 'dark'],
  jumps: 500,
  moves: [200],
  every: 1,
  steps: Number.POSITIVE_INFINITY,
  halls: [
    ['light', 1920],
    ['dark', 1920],
    ['light', 1440],
    ['dark', 1440],
  ],
});
