import { testHandouts, testSlidesPdf } from './prints.ts';

testSlidesPdf();
testHandouts('a4');
