import { testDeck } from './talkDeck.ts';

testDeck({ jumps: 30, moves: 24, every: 9, steps: 14 });
