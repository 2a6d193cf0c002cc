import { testDeck } from './talkDeck.ts';

testDeck({
  axe: ['dark'],
  jumps: 10,
  moves: 3,
  every: 20,
  steps: 8,
  halls: [['dark', 1440]],
});
