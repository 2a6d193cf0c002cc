import { inject } from 'vitest';
import { readDeck } from '../outputs/read.ts';
import { testTree } from './storyTree.ts';

testTree('this deck', readDeck('slides'), inject('built').deck);
