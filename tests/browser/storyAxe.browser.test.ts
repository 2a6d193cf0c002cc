import { inject } from 'vitest';
import { testAxe } from './storyAxe.ts';

testAxe('the fixture', inject('built').fixture, [{ width: 320, height: 640, scheme: 'light' }]);
