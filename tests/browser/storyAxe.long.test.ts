import { inject } from 'vitest';
import { testAxe } from './storyAxe.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

const looks = SIZES.flatMap((size) => (['light', 'dark'] as const).map((scheme) => ({ ...size, scheme })));

testAxe('this deck', inject('built').deck, looks);
testAxe('the fixture', inject('built').fixture, looks);
