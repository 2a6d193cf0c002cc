import { inject } from 'vitest';
import { readDeck } from '../outputs/read.ts';
import { useReading } from '../reading/page.ts';
import { testUse } from '../reading/use.ts';
import { chromiumReader } from './chromiumReader.ts';

const told = {
  name: 'the fixture',
  deck: readDeck('tests/fixtures/lighthouses'),
  folder: inject('built').fixture,
};
const reading = useReading(told, chromiumReader);

testUse(told.name, reading);
