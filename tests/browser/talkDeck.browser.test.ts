import { testDeck } from './talkDeck.ts';

testDeck({
  jumps: 15,
  moves: 12,
  every: 13,
  steps: 8,
  halls: [
    ['light', 1920],
    ['dark', 1440],
  ],
});
