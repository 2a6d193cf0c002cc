import { testDeck } from './talkDeck.ts';

testDeck({ jumps: 500, moves: 200, every: 1, steps: Number.POSITIVE_INFINITY });
