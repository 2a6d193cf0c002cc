import { inject } from 'vitest';
import { testAxe } from './storyAxe.ts';

testAxe('the fixture', inject('built').fixture, [
  { width: 1440, height: 900, scheme: 'dark' },
  { width: 320, height: 640, scheme: 'light' },
]);
testAxe('this deck', inject('built').deck, [{ width: 390, height: 844, scheme: 'dark' }]);
