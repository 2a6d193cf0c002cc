import { testFixtureTalk } from './talkFixture.ts';

testFixtureTalk({ jumps: 3, moves: 0, places: [0.5] });
