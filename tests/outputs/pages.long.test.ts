import { inject } from 'vitest';
import { testStoryPage } from './pages.ts';

testStoryPage('slides', inject('built').deck);
