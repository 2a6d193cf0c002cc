import { DIFFERENCES, KEPT, testDifferences, testKept, testOrder } from './bidi.ts';

testKept('ar', KEPT.slice(0, 2));
testDifferences(DIFFERENCES.slice(0, 1));
testOrder();
