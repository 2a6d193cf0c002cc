import { inject } from 'vitest';
import { readDeck } from '../outputs/read.ts';
import { testReading } from '../reading/reading.ts';
import { chromiumReader } from './chromiumReader.ts';

const { deck, fixture } = inject('built');

testReading({ name: 'this deck', deck: readDeck('slides'), folder: deck }, chromiumReader);
testReading(
  { name: 'the fixture', deck: readDeck('tests/fixtures/lighthouses'), folder: fixture },
  chromiumReader,
);
