import { testHelp } from './talkHelp.ts';

testHelp('public', 'projector');
