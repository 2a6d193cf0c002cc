import { DIFFERENCES, KEPT, testDifferences, testKept, testOrder } from './bidi.ts';

testKept('ar', KEPT);
testKept('en', KEPT.slice(-1));
testDifferences(DIFFERENCES.slice(0, 2));
testOrder();
