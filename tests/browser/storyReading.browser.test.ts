import { inject } from 'vitest';
import { readDeck } from '../outputs/read.ts';
import { useReading } from '../reading/page.ts';
import { NARROW, testPlaces } from '../reading/places.ts';
import { testUse } from '../reading/use.ts';
import { chromiumReader } from './chromiumReader.ts';

const told = {
  name: 'the fixture',
  deck: readDeck('tests/fixtures/lighthouses'),
  folder: inject('built').fixture,
};
const reading = useReading(told, chromiumReader);

testPlaces(told.name, reading, { chapters: 2, sizes: [NARROW] });
testUse(told.name, reading);
