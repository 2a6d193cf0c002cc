import { inject } from 'vitest';
import { testStructure } from './structure.ts';

testStructure('slides', inject('built').deck);
