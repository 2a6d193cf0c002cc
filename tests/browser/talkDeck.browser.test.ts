import { testDeck } from './talkDeck.ts';

testDeck({
  jumps: 15,
  moves: 6,
  every: 20,
  steps: 8,
  halls: [['dark', 1440]],
});
