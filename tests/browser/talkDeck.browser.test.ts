import { testDeck } from './talkDeck.ts';

testDeck({
  axe: [],
  jumps: 10,
  moves: [],
  every: 20,
  steps: 8,
  halls: [['dark', 1440]],
});
