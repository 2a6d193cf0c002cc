import { testFixtureTalk } from './talkFixture.ts';

testFixtureTalk({ jumps: 3, moves: 3, places: [0.5] });
