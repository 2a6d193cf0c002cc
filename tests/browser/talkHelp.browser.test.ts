import { testHelp } from './talkHelp.ts';

testHelp('desk');
