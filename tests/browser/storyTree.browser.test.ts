import { inject } from 'vitest';
import { readDeck } from '../outputs/read.ts';
import { testTree } from './storyTree.ts';

testTree('the fixture', readDeck('tests/fixtures/lighthouses'), inject('built').fixture);
