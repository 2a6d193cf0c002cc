import { testHandouts } from './prints.ts';

testHandouts('letter');
