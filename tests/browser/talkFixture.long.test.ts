import { testFixtureTalk } from './talkFixture.ts';

testFixtureTalk({ jumps: Number.POSITIVE_INFINITY, moves: Number.POSITIVE_INFINITY, places: [0, 0.5, 1] });
