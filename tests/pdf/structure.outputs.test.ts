import { inject } from 'vitest';
import { testStructure } from './structure.ts';

testStructure('tests/fixtures/lighthouses', inject('built').fixture);
