import { DIFFERENCES, KEPT, testDifferences, testKept } from './bidi.ts';

testKept('ar', KEPT.slice(2));
testKept('en', KEPT);
testDifferences(DIFFERENCES.slice(1));
