import { DIFFERENCES, KEPT, testDifferences, testKept } from './bidi.ts';

testKept('en', KEPT.slice(0, -1));
testDifferences(DIFFERENCES.slice(2));
